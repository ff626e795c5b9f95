package fr.vigie.family;

/**
 * What kinship looks at of one text, worked out once: its shingles, a number that stands for them all, and its
 * fingerprint.
 *
 * @param text the same for two texts that do not differ to kinship; 64 bits, so that among a million texts two different
 *     ones agree with a probability of 3 in 10⁸
 */
public record Trace(long text, Shingles shingles, Fingerprint fingerprint) {
    /** The trace of a document's text. */
    public static Trace of(String text) {
        var shingles = Shingles.of(text);
        long sum = shingles.size();
        for (long shingle : shingles.sorted()) {
            sum = Mix.of(sum * 31 + shingle);
        }
        return new Trace(sum, shingles, Fingerprint.of(shingles));
    }

    /** Whether the text is long enough to have kin. */
    public boolean isComparable() {
        return !fingerprint.bands().isEmpty();
    }

    /** Whether two texts are kin: a band leads from one to the other, and they reuse enough of each other. Symmetric. */
    public boolean isKinOf(Trace other) {
        return fingerprint.meets(other.fingerprint)
                && (text == other.text || Kinship.between(shingles, other.shingles));
    }
}
