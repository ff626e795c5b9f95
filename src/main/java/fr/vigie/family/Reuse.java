package fr.vigie.family;

import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What one text takes over from another.
 *
 * @param share of the source's words that the copy holds in passages of {@value Shingles#WIDTH} words or more, 0 to 1
 * @param kept the passages of the source that the copy holds, in order, without overlap
 * @param taken the passages of the copy that come from the source, in order, without overlap
 */
public record Reuse(double share, List<Span> kept, List<Span> taken) {
    public Reuse {
        kept = List.copyOf(kept);
        taken = List.copyOf(taken);
    }

    /** Compares a release with a text that may reuse it; spans are in the texts as given. */
    public static Reuse of(String source, String copy) {
        var sourceWords = Words.of(source);
        var copyWords = Words.of(copy);
        var kept = covered(sourceWords, Shingles.ofWords(copyWords));
        var taken = covered(copyWords, Shingles.ofWords(sourceWords));
        int words = 0;
        for (var covered : kept) {
            words += covered.words();
        }
        double share = sourceWords.size() == 0 ? 0 : (double) words / sourceWords.size();
        return new Reuse(share, spans(kept), spans(taken));
    }

    private record Passage(Span span, int words) {}

    private static List<Passage> covered(Words words, Shingles other) {
        var shingles = Shingles.sequence(words);
        var passages = new ArrayList<Passage>();
        int begin = -1;
        int end = -1;
        for (int first = 0; first < shingles.length; first++) {
            if (!other.contains(shingles[first])) {
                continue;
            }
            if (begin >= 0 && first > end) {
                passages.add(passage(words, begin, end));
                begin = first;
            }
            begin = begin < 0 ? first : begin;
            end = first + Shingles.WIDTH;
        }
        if (begin >= 0) {
            passages.add(passage(words, begin, end));
        }
        return passages;
    }

    private static Passage passage(Words words, int begin, int end) {
        var from = words.span(begin).start();
        var to = words.span(end - 1).end();
        return new Passage(new Span(from, to), end - begin);
    }

    private static List<Span> spans(List<Passage> passages) {
        return passages.stream().map(Passage::span).toList();
    }
}
