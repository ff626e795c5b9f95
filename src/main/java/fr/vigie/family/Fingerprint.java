package fr.vigie.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * What an index keeps of a text so that its kin can be looked up: two texts that share a band are worth comparing.
 *
 * <p>MinHash (Broder, 1997) with {@value #BANDS} bands of {@value #ROWS} rows. Texts whose sets of shingles overlap by a
 * share <i>s</i> (Jaccard) share a band with probability 1 − (1 − s²)⁶⁴: 0.9995 for a third, 0.93 for a fifth, 0.47 for a
 * tenth. A third is what an article has with a release when half of either is the other's.
 */
public record Fingerprint(List<Integer> bands) {
    static final int BANDS = 64;
    static final int ROWS = 2;

    /** Shingles are random numbers already: which one lies nearest to a random mark is as good as the least of a hash. */
    private static final int[] MARKS = marks();

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    /** The fingerprint of a set of shingles; of one too small to have kin, one without bands, which resembles nothing. */
    public static Fingerprint of(Shingles shingles) {
        if (shingles.size() < Kinship.FEWEST_SHARED) {
            return new Fingerprint(List.of());
        }
        var least = new int[MARKS.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles.sorted()) {
            int high = (int) (shingle >>> 32);
            for (int row = 0; row < least.length; row++) {
                least[row] = Math.min(least[row], high ^ MARKS[row]);
            }
        }
        var bands = new ArrayList<Integer>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long both = (long) least[band] << 32 | least[band + BANDS] & 0xffffffffL;
            bands.add((int) Mix.of(Mix.of(both) + band));
        }
        return new Fingerprint(bands);
    }

    /** Whether two fingerprints share a band. */
    boolean meets(Fingerprint other) {
        return !Collections.disjoint(new HashSet<>(bands), other.bands);
    }

    private static int[] marks() {
        var marks = new int[BANDS * ROWS];
        for (int row = 0; row < marks.length; row++) {
            marks[row] = (int) Mix.of(row * 0x9e3779b97f4a7c15L);
        }
        return marks;
    }
}
