package fr.vigie.authority;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which name leads to which, by merging, by another type, or for one spelling alone. */
final class NameWays {
    private final Map<NameKey, NameKey> ways = new HashMap<>();
    private final Map<NameKey, Map<String, NameKey>> ofSpellings = new HashMap<>();

    void lead(NameKey from, NameKey to) {
        ways.put(from, to);
    }

    void lead(NameKey from, String spelling, NameKey to) {
        ofSpellings.computeIfAbsent(from, name -> new HashMap<>()).put(folded(spelling), to);
    }

    /** Whether a name leads on, whatever its spelling. */
    boolean leadsOn(NameKey name) {
        return ways.containsKey(name);
    }

    /** One step on, for whoever has no spelling. */
    Optional<NameKey> next(NameKey name) {
        return Optional.ofNullable(ways.get(name));
    }

    /** One step on; what is said of the spelling goes before. */
    Optional<NameKey> next(NameKey name, String spelling) {
        var ofName = ofSpellings.get(name);
        return ofName == null
                ? next(name)
                : Optional.ofNullable(ofName.get(folded(spelling))).or(() -> next(name));
    }

    /**
     * Whether a name leads to another, or would when some corrections are undone.
     *
     * @param spelling the one that is asked about; empty for whichever
     */
    boolean mayLead(NameKey from, NameKey to, Optional<String> spelling) {
        if (spelling.isPresent()) {
            return mayLead(from, to, folded(spelling.get()));
        }
        var spellings = new HashSet<>(Set.of(""));
        ofSpellings.values().forEach(ofName -> spellings.addAll(ofName.keySet()));
        return spellings.stream().anyMatch(one -> mayLead(from, to, one));
    }

    private boolean mayLead(NameKey from, NameKey to, String folded) {
        var seen = new HashSet<NameKey>();
        var open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            var at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                next(at).ifPresent(open::push);
                Optional.ofNullable(ofSpellings.getOrDefault(at, Map.of()).get(folded))
                        .ifPresent(open::push);
            }
        }
        return false;
    }

    /** The name and all from which some spelling leads to it. */
    Set<NameKey> leadingTo(NameKey name) {
        var before = new HashMap<NameKey, Set<NameKey>>();
        ways.forEach(
                (from, to) -> before.computeIfAbsent(to, key -> new HashSet<>()).add(from));
        ofSpellings.forEach((from, ofName) -> ofName.values()
                .forEach(
                        to -> before.computeIfAbsent(to, key -> new HashSet<>()).add(from)));
        var leading = new HashSet<NameKey>();
        var open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            var at = open.pop();
            if (leading.add(at)) {
                open.addAll(before.getOrDefault(at, Set.of()));
            }
        }
        return leading;
    }

    /** Spellings are one where their words are as names are compared: case, accents, hyphens do not matter. */
    private static String folded(String spelling) {
        var words = Words.of(spelling);
        return words.size() == 0
                ? spelling
                : IntStream.range(0, words.size()).mapToObj(words::folded).collect(Collectors.joining(" "));
    }
}
