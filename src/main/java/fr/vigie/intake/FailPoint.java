package fr.vigie.intake;

import java.io.IOException;

/**
 * A named place on the way of a document where a test stops the process dead, or has the disk fail, to see that nothing is
 * lost.
 *
 * <p>The program runs with {@link #NONE}; the crash tests start a process of their own with one that halts.
 */
@FunctionalInterface
public interface FailPoint {
    /** Nothing happens. */
    FailPoint NONE = place -> {};

    /** Called by whatever thread comes by. */
    void pass(String place);

    /**
     * The same right before a step that the disk may refuse.
     *
     * @throws IOException as the step itself would throw it
     */
    default void dare(String place) throws IOException {
        pass(place);
    }
}
