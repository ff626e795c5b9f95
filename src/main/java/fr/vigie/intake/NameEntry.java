package fr.vigie.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of what people corrected in names.
 *
 * @param number from 1, in the order in which they were made
 * @param who made it
 * @param correction as a line of plain text; empty in a row that undoes another, and only there
 * @param undoes the row that this one undoes
 * @param undone whether a later row undoes this one
 */
public record NameEntry(
        long number, Instant made, String who, Optional<String> correction, OptionalLong undoes, boolean undone) {
    public NameEntry {
        if (correction.isPresent() == undoes.isPresent()) {
            throw new IllegalArgumentException("a row corrects or undoes, number " + number + " does not");
        }
    }

    /** Whether it corrects and holds. */
    public boolean holds() {
        return correction.isPresent() && !undone;
    }
}
