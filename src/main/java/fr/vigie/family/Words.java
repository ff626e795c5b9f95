package fr.vigie.family;

import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text as reprints compare them: case, accents and punctuation do not count, so that an article that
 * straightens the quotes or drops the capitals of a family name is seen through.
 */
final class Words {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final List<Span> spans;

    private Words(long[] hashes, List<Span> spans) {
        this.hashes = hashes;
        this.spans = spans;
    }

    /** Words are runs of letters and digits; each is hashed by FNV-1a over its folded characters. */
    static Words of(String text) {
        var hashes = new long[text.length() / 4 + 8];
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            long hash = BASIS;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                hash = (hash ^ Fold.plain(text.charAt(at))) * PRIME;
                at++;
            }
            if (spans.size() == hashes.length) {
                hashes = Arrays.copyOf(hashes, hashes.length * 2);
            }
            hashes[spans.size()] = hash;
            spans.add(new Span(start, at));
        }
        return new Words(Arrays.copyOf(hashes, spans.size()), List.copyOf(spans));
    }

    int size() {
        return hashes.length;
    }

    /** A number that is the same for words that are the same. */
    long hash(int word) {
        return hashes[word];
    }

    /** Where a word stands in the text. */
    Span span(int word) {
        return spans.get(word);
    }
}
