package fr.vigie.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the names of a list in a text, all at once: a tree of words, so that the time does not grow with the list.
 * Small words (de, la …) inside a name may be there or not.
 */
final class Phrases<T> {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final List<List<T>> values = new ArrayList<>();

    Phrases() {
        values.add(List.of());
    }

    /** What a name found in a text may mean: never empty; {@code end} is the word after its last. */
    record Match<T>(int start, int end, List<T> values) {}

    /** Adds one spelling of something; the same spelling may mean several. */
    void add(String name, T value) {
        Words words = Words.of(name);
        int node = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.folded(i);
            if (i > 0 && i < words.size() - 1 && Words.small(word)) {
                continue;
            }
            int id = ids.computeIfAbsent(word, w -> ids.size());
            int next = values.size();
            Integer known = edges.putIfAbsent(edge(node, id), next);
            if (known == null) {
                values.add(List.of());
                node = next;
            } else {
                node = known;
            }
        }
        if (node == 0) {
            throw new IllegalArgumentException("a name without a word: " + name);
        }
        List<T> there = values.get(node);
        if (!there.contains(value)) {
            var more = new ArrayList<>(there);
            more.add(value);
            values.set(node, List.copyOf(more));
        }
    }

    /** The longest name that starts with the word. */
    Optional<Match<T>> longest(Words words, int start) {
        Integer first = ids.get(words.folded(start));
        Integer node = first == null ? null : edges.get(edge(0, first));
        if (node == null) {
            return Optional.empty();
        }
        int best = values.get(node).isEmpty() ? -1 : node;
        int end = start + 1;
        for (int i = start + 1; i < words.size() && words.joined(i); i++) {
            Integer id = ids.get(words.folded(i));
            Integer next = id == null ? null : edges.get(edge(node, id));
            if (next == null) {
                if (Words.small(words.folded(i))) {
                    continue;
                }
                break;
            }
            node = next;
            if (!values.get(node).isEmpty()) {
                best = node;
                end = i + 1;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Match<>(start, end, values.get(best)));
    }

    /** What exactly this name may mean; empty when the list does not have it. */
    List<T> of(String name) {
        Words words = Words.of(name);
        return words.size() == 0
                ? List.of()
                : longest(words, 0)
                        .filter(match -> match.end() == words.size())
                        .map(Match::values)
                        .orElse(List.of());
    }

    private static long edge(int node, int word) {
        return ((long) node << 32) | word;
    }
}
