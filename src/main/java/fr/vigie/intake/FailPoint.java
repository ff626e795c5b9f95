package fr.vigie.intake;

/**
 * A named place on the way of a document where a test stops the process dead, to see that nothing is lost.
 *
 * <p>The program runs with {@link #NONE}; the crash tests start a process of their own with one that halts.
 */
@FunctionalInterface
public interface FailPoint {
    /** Nothing happens. */
    FailPoint NONE = place -> {};

    /** Called by whatever thread comes by. */
    void pass(String place);
}
