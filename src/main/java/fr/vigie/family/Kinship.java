package fr.vigie.family;

/** When two texts belong to one family. */
public final class Kinship {
    /** Below it what two texts share may be a formula: some fifteen words more than one shingle. */
    static final int FEWEST_SHARED = 16;

    /** Of the shorter text, how much the longer has. */
    private static final double SHARE_OF_SHORTER = 0.35;

    /** Of both together, how much they share: a report that holds a whole release is no reprint of it. */
    private static final double SHARE_OF_BOTH = 0.12;

    private Kinship() {}

    /** Whether one reprints the other or both a third; symmetric. */
    public static boolean between(Shingles one, Shingles other) {
        int shared = one.shared(other);
        int shorter = Math.min(one.size(), other.size());
        int both = one.size() + other.size() - shared;
        return shared >= FEWEST_SHARED && shared >= SHARE_OF_SHORTER * shorter && shared >= SHARE_OF_BOTH * both;
    }
}
