package fr.vigie.monitor;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Sentences;
import fr.vigie.document.Span;
import fr.vigie.json.Evidence;
import java.util.ArrayList;
import java.util.List;

/** A text cut into sentences when somebody first asks for one. Not for several threads. */
final class SentenceCut {
    /** A longer sentence is shown from a little before what is marked in it. */
    private static final int LONGEST = 600;

    private static final int BEFORE = 200;
    private static final String BLANKS = " \u00A0\u202F";
    private static final String MARKS = "!?»:;";

    private final String text;
    private final List<Span> sentences = new ArrayList<>();

    SentenceCut(String text) {
        this.text = text;
    }

    /** The sentence in which a place begins; the place itself where there are no words. */
    Span at(Span place) {
        if (sentences.isEmpty()) {
            cut();
        }
        var low = 0;
        var high = sentences.size() - 1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (sentences.get(middle).end() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.isEmpty() || place.start() < sentences.get(low).start() ? place : sentences.get(low);
    }

    private void cut() {
        var tokens = FrenchWords.of(text);
        var start = 0;
        for (int last : Sentences.ends(text, tokens)) {
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            var end = end(tokens.get(last).end());
            sentences.add(new Span(Math.min(start, end), end));
            start = end;
        }
    }

    /** Behind the marks that follow a word, also where a blank stands before them as in French. */
    private int end(int word) {
        var end = word;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        var marked = end;
        while (marked < text.length() && BLANKS.indexOf(text.charAt(marked)) >= 0) {
            marked++;
        }
        return marked < text.length() && MARKS.indexOf(text.charAt(marked)) >= 0 ? marked + 1 : end;
    }

    /** A sentence with some of its places marked. */
    Evidence.Passage passage(Span sentence, List<Span> places) {
        var first = places.getFirst().start();
        var from = sentence.length() <= LONGEST ? sentence.start() : Math.max(sentence.start(), first - BEFORE);
        var to = Math.max(
                Math.min(sentence.end(), from + LONGEST),
                places.stream()
                        .mapToInt(Span::end)
                        .filter(end -> end <= from + LONGEST)
                        .max()
                        .orElse(first));
        var marks = places.stream()
                .filter(place -> place.start() >= from && place.end() <= to)
                .map(place -> new Span(place.start() - from, place.end() - from))
                .toList();
        return new Evidence.Passage(text.substring(from, to), marks);
    }
}
