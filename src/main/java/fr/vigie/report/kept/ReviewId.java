package fr.vigie.report.kept;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names one kept review for ever. Random.
 *
 * @param value 20 lower-case hexadecimal digits
 */
public record ReviewId(String value) {
    private static final int BYTES = 10;

    public ReviewId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a review id has 20 hexadecimal digits, got: " + value);
        }
    }

    /** Whether the value could name a review; what a person typed is asked first. */
    public static boolean isWellFormed(String value) {
        return value.length() == 2 * BYTES && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    static ReviewId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ReviewId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
