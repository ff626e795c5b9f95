package fr.vigie.source;

import java.util.List;
import java.util.Optional;

/**
 * What one look at a source brought.
 *
 * @param taken how many files are new and safe
 * @param known how many were there already
 * @param troubles each a sentence for the operator, naming what and why
 * @param retryAfter when the source itself asks for a longer pause than usual, in seconds
 */
public record Look(int taken, int known, List<String> troubles, Optional<Long> retryAfter) {
    static final Look NOTHING = new Look(0, 0, List.of(), Optional.empty());

    public Look {
        troubles = List.copyOf(troubles);
    }
}
