package fr.vigie.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a document in one field, and where they stand in it. */
final class FieldWords {
    private static final String BETWEEN_VALUES = "";
    private static final int NOWHERE = -1;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();
    /** For each place the next one where the same word stands. */
    private final int[] next;

    /** @param values of the field, each with its words in order */
    FieldWords(List<TokensField> values) {
        for (var value : values) {
            words.add(BETWEEN_VALUES);
            words.addAll(value.words());
        }
        next = new int[words.size()];
        Arrays.fill(next, NOWHERE);
        for (var place = words.size() - 1; place >= 0; place--) {
            var later = first.put(words.get(place), place);
            if (later != null) {
                next[place] = later;
            }
        }
        first.remove(BETWEEN_VALUES);
    }

    /** Each word once. */
    Set<String> different() {
        return first.keySet();
    }

    /** Whether words stand side by side in one of the values, in this order. */
    boolean standSideBySide(List<String> sought) {
        for (int place = first.getOrDefault(sought.getFirst(), NOWHERE); place != NOWHERE; place = next[place]) {
            var end = place + sought.size();
            if (end <= words.size() && words.subList(place, end).equals(sought)) {
                return true;
            }
        }
        return false;
    }
}
