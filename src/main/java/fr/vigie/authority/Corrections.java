package fr.vigie.authority;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people changed in the shipped list of organisations: laid over it, never written into it.
 *
 * @param redirects a merged key to the key that stands for it now, for ever
 * @param labels another label for a key
 * @param hidden keys that are not to be found any more
 * @param added organisations that the list did not have, or other forms of those it has, by key
 */
public record Corrections(
        Map<String, String> redirects,
        Map<String, String> labels,
        Set<String> hidden,
        Map<String, Organisation> added) {
    public static final Corrections NONE = new Corrections(Map.of(), Map.of(), Set.of(), Map.of());

    public Corrections {
        redirects = Map.copyOf(redirects);
        labels = Map.copyOf(labels);
        hidden = Set.copyOf(hidden);
        added = Map.copyOf(added);
    }

    /** Where a key leads; a circle of redirects, which no correction should make, ends where it began. */
    String target(String key) {
        String at = key;
        for (int step = 0; step <= redirects.size(); step++) {
            Optional<String> next = Optional.ofNullable(redirects.get(at));
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return key;
    }
}
