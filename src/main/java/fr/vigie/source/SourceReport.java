package fr.vigie.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a source does, for the operator.
 *
 * @param name the folder or the address
 * @param lastLook when the last look ended; empty before the first
 * @param taken how many files it brought since the program started
 * @param troubles of the last look
 */
public record SourceReport(String name, Optional<Instant> lastLook, long taken, List<String> troubles) {
    public SourceReport {
        troubles = List.copyOf(troubles);
    }

    static SourceReport before(String name) {
        return new SourceReport(name, Optional.empty(), 0, List.of());
    }

    SourceReport after(Look look, Instant end) {
        return new SourceReport(name, Optional.of(end), taken + look.taken(), look.troubles());
    }
}
