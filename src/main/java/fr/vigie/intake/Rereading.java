package fr.vigie.intake;

/**
 * How far reading everything again is, since the index was lost.
 *
 * @param left files that still wait or are in hand
 * @param all files that were to be read again; some may have been removed since
 */
public record Rereading(int left, int all) {
    /** How many are done. */
    public int done() {
        return Math.max(0, all - left);
    }
}
