package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.engine.lucene.FacetValueCodec.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers every facet value that was ever seen in this process, so that documents can be counted by arrays. Grows only. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> firsts = new HashMap<>();
    private volatile Seen seen = new Seen(new Word[1024], 0, Map.of());

    /**
     * A facet value.
     *
     * @param first the number of the value first seen under the same key: its own, unless it is another spelling
     * @param folded its label's terms, which filters compare by
     * @param plain its label without case and accents, which completions compare by
     */
    record Word(Value value, int first, String folded, String plain) {}

    /** The values numbered so far; later ones have higher numbers. */
    static final class Seen {
        private final Word[] words;
        private final int size;
        private final Map<Integer, List<Integer>> spellings;

        private Seen(Word[] words, int size, Map<Integer, List<Integer>> spellings) {
            this.words = words;
            this.size = size;
            this.spellings = spellings;
        }

        /** The later numbers of the same key, by other labels; for most keys none. */
        List<Integer> spellings(int first) {
            return spellings.isEmpty() ? List.of() : spellings.getOrDefault(first, List.of());
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
        var first = firsts.computeIfAbsent(value.facet().code() + ' ' + value.key(), key -> number);
        words[number] = new Word(
                value,
                first,
                FrenchWords.key(value.label()),
                FrenchWords.folded(value.label()).replace('’', '\''));
        var spellings = seen.spellings;
        if (first != number) {
            spellings = new HashMap<>(spellings);
            var others = new ArrayList<>(spellings.getOrDefault(first, List.of()));
            others.add(number);
            spellings.put(first, List.copyOf(others));
        }
        seen = new Seen(words, number + 1, spellings);
        numbers.put(term, number);
        return number;
    }

    Seen seen() {
        return seen;
    }
}
