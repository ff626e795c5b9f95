package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.engine.lucene.FacetValueCodec.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers every facet value that was ever seen in this process, so that documents can be counted by arrays. Grows only. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile Seen seen = new Seen(new Word[1024], 0);

    /**
     * A facet value.
     *
     * @param folded its label's terms, which filters compare by
     * @param plain its label without case and accents, which completions compare by
     */
    record Word(Value value, String folded, String plain) {}

    /** The values numbered so far; later ones have higher numbers. */
    static final class Seen {
        private final Word[] words;
        private final int size;

        private Seen(Word[] words, int size) {
            this.words = words;
            this.size = size;
        }

        int size() {
            return size;
        }

        Word word(int number) {
            return words[number];
        }

        Value value(int number) {
            return words[number].value();
        }
    }

    synchronized int number(String term) {
        var known = numbers.get(term);
        if (known != null) {
            return known;
        }
        var number = seen.size;
        var words = number < seen.words.length ? seen.words : Arrays.copyOf(seen.words, 2 * number);
        var value = FacetValueCodec.read(term);
        words[number] = new Word(
                value,
                FrenchWords.key(value.label()),
                FrenchWords.folded(value.label()).replace('’', '\''));
        seen = new Seen(words, number + 1);
        numbers.put(term, number);
        return number;
    }

    Seen seen() {
        return seen;
    }
}
