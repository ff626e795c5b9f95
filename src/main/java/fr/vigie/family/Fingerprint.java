package fr.vigie.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an index keeps of a text so that its kin can be looked up: two texts that share a band are worth comparing.
 *
 * <p>MinHash (Broder, 1997) with {@value #BANDS} bands of {@value #ROWS} rows. Texts whose sets of shingles overlap by a
 * share <i>s</i> (Jaccard) share a band with probability 1 − (1 − s²)⁶⁴: 0.9995 for a third, 0.93 for a fifth, 0.47 for a
 * tenth. A third is what an article has with a release when half of either is the other's.
 */
public record Fingerprint(List<String> bands) {
    static final int BANDS = 64;
    static final int ROWS = 2;

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    /** The fingerprint of a set of shingles; of the empty set, one without bands, which resembles nothing. */
    public static Fingerprint of(Shingles shingles) {
        if (shingles.size() < Kinship.FEWEST_SHARED) {
            return new Fingerprint(List.of());
        }
        var least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles.sorted()) {
            for (int row = 0; row < least.length; row++) {
                least[row] = Math.min(least[row], Mix.of(shingle + row * 0x9e3779b97f4a7c15L));
            }
        }
        var bands = new ArrayList<String>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long both = Mix.of(least[band * ROWS] * 31 + least[band * ROWS + 1]);
            bands.add(Integer.toString(band, Character.MAX_RADIX) + ':' + Long.toString(both, Character.MAX_RADIX));
        }
        return new Fingerprint(bands);
    }
}
