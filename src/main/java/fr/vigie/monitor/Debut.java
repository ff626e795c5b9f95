package fr.vigie.monitor;

import java.time.Instant;
import java.util.Comparator;

/**
 * When a document was first public, among all: the order in which they were first held against the monitors, and of those
 * that were so together, that in which they were taken in.
 */
record Debut(Instant moment, long sequence) implements Comparable<Debut> {
    private static final Comparator<Debut> ORDER =
            Comparator.comparing(Debut::moment).thenComparingLong(Debut::sequence);

    @Override
    public int compareTo(Debut other) {
        return ORDER.compare(this, other);
    }
}
