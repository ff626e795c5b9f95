package fr.vigie.tag;

/**
 * How many of the things to find were found.
 *
 * @param right found as they are
 * @param expected that are there
 * @param found that were taken for one, rightly or wrongly
 */
public record Tally(int right, int expected, int found) {
    public Tally {
        if (right < 0 || right > expected || right > found) {
            throw new IllegalArgumentException(right + " right of " + expected + " expected and " + found + " found");
        }
    }

    /** Right among those found, from 0 to 1; 1 where nothing was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** Right among those expected, from 0 to 1; 1 where nothing was to be found. */
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(right + other.right, expected + other.expected, found + other.found);
    }
}
