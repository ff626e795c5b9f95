package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.engine.lucene.FacetValueCodec.Value;
import fr.vigie.query.FacetName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers every facet value that was ever seen in this process, so that documents can be counted by arrays. Grows only. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> firsts = new HashMap<>();
    private final Map<Level, Integer> levels = new HashMap<>();
    private volatile Seen seen = new Seen(new Word[1024], new int[1024], 0, List.of(), Map.of());

    /**
     * A facet value.
     *
     * @param folded its label's terms, which filters compare by
     * @param plain its label without case and accents, which completions compare by
     */
    record Word(Value value, String folded, String plain) {}

    /** Values that are shown together: a facet's at the top, or those that one of its values takes in. */
    record Level(FacetName facet, String parent) {}

    /** The values numbered so far; later ones have higher numbers. */
    static final class Seen {
        static final int OTHER_SPELLING = -1;

        private final Word[] words;
        private final int[] levelNumbers;
        private final int size;
        private final List<Level> levels;
        private final Map<Integer, List<Integer>> spellings;

        private Seen(
                Word[] words, int[] levelNumbers, int size, List<Level> levels, Map<Integer, List<Integer>> spellings) {
            this.words = words;
            this.levelNumbers = levelNumbers;
            this.size = size;
            this.levels = levels;
            this.spellings = spellings;
        }

        /** All levels, by their numbers. */
        List<Level> levels() {
            return levels;
        }

        /** The number of the level that a value stands on, or {@link #OTHER_SPELLING} for one seen before under its key. */
        int level(int number) {
            return levelNumbers[number];
        }

        /** By the number first seen under a key the later ones under it; for most keys there are none. */
        Map<Integer, List<Integer>> spellings() {
            return spellings;
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
        var room = number < seen.words.length ? seen.words.length : 2 * number;
        var words = room == seen.words.length ? seen.words : Arrays.copyOf(seen.words, room);
        var levelNumbers = room == seen.words.length ? seen.levelNumbers : Arrays.copyOf(seen.levelNumbers, room);
        var value = FacetValueCodec.read(term);
        var first = firsts.computeIfAbsent(value.facet().code() + ' ' + value.key(), key -> number);
        words[number] = new Word(
                value,
                FrenchWords.key(value.label()),
                FrenchWords.folded(value.label()).replace('’', '\''));
        var spellings = seen.spellings;
        var together = seen.levels;
        if (first == number) {
            var level = new Level(value.facet(), value.parent());
            levelNumbers[number] = levels.computeIfAbsent(level, one -> levels.size());
            if (levels.size() > together.size()) {
                together = new ArrayList<>(together);
                together.add(level);
            }
        } else {
            levelNumbers[number] = Seen.OTHER_SPELLING;
            spellings = new HashMap<>(spellings);
            var others = new ArrayList<>(spellings.getOrDefault(first, List.of()));
            others.add(number);
            spellings.put(first, List.copyOf(others));
        }
        seen = new Seen(words, levelNumbers, number + 1, together, spellings);
        numbers.put(term, number);
        return number;
    }

    Seen seen() {
        return seen;
    }
}
