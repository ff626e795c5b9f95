package fr.vigie.ingest;

import java.util.OptionalLong;

/**
 * How much of the disk originals may take.
 *
 * @param quota bytes of all originals together; empty for no bound
 * @param keepFree bytes of the disk that are left to everything else, the index first
 */
public record Allowance(OptionalLong quota, long keepFree) {
    /** The whole disk. */
    public static final Allowance WHOLE_DISK = new Allowance(OptionalLong.empty(), 0);

    public Allowance {
        if (keepFree < 0 || quota.orElse(0) < 0) {
            throw new IllegalArgumentException("no disk has less than nothing: " + quota + ", " + keepFree);
        }
    }
}
