package fr.vigie.family;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Sentences;
import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sentence with its words counted, so that two can be compared. */
final class Sentence {
    private static final String CLOSING = ".!?…»”\")]";

    private final Span span;
    private final Map<Long, Integer> words = new HashMap<>();
    private int size;

    private Sentence(Span span) {
        this.span = span;
    }

    /** The sentences of a text in order, each with the signs that close it; those without a word are left out. */
    static List<Sentence> of(String text) {
        var tokens = FrenchWords.of(text);
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int end : Sentences.ends(text, tokens)) {
            int to = closed(text, tokens.get(end).end());
            sentences.add(new Sentence(stripped(text, from, to)));
            from = to;
        }
        count(Words.of(text), sentences);
        sentences.removeIf(sentence -> sentence.size == 0);
        return sentences;
    }

    /** All of a text as one. */
    static Sentence whole(String text) {
        var sentence = new Sentence(new Span(0, text.length()));
        count(Words.of(text), List.of(sentence));
        return sentence;
    }

    private static void count(Words words, List<Sentence> sentences) {
        int word = 0;
        for (var sentence : sentences) {
            for (; word < words.size() && words.span(word).start() < sentence.span.end(); word++) {
                sentence.words.merge(words.hash(word), 1, Integer::sum);
                sentence.size++;
            }
        }
    }

    /** Behind the marks and closing signs that follow a word; a closing quote may stand after a blank. */
    private static int closed(String text, int wordEnd) {
        int end = wordEnd;
        for (int at = wordEnd; at < text.length(); at++) {
            if (CLOSING.indexOf(text.charAt(at)) >= 0) {
                end = at + 1;
            } else if (text.charAt(at) == '\n' || !isBlank(text.charAt(at))) {
                break;
            }
        }
        return end;
    }

    private static Span stripped(String text, int from, int to) {
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        return new Span(start, to);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Where it stands in its text. */
    Span span() {
        return span;
    }

    /** The different words, by their hashes. */
    Iterable<Long> words() {
        return words.keySet();
    }

    /** Of the words of both, how many they share: 0 to 1 (Dice, counting repeated words as often as both have them). */
    double likeness(Sentence other) {
        // A table without full stops is one sentence of very many words.
        var fewer = words.size() < other.words.size() ? words : other.words;
        var more = words.size() < other.words.size() ? other.words : words;
        int shared = 0;
        for (var word : fewer.entrySet()) {
            shared += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * shared / (size + other.size);
    }

    /** Whether both are the same words in the same order, whatever their case, accents and signs. */
    static boolean isSame(String one, String other) {
        var first = Words.of(one);
        var second = Words.of(other);
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.hash(i) != second.hash(i)) {
                return false;
            }
        }
        return true;
    }
}
