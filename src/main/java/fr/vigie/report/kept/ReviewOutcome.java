package fr.vigie.report.kept;

/** What became of a wish to change or send a review. */
public sealed interface ReviewOutcome {

    /** It is so. */
    record Done(KeptReview review) implements ReviewOutcome {}

    /** There is none of that id, or none that the asker keeps. */
    record Missing() implements ReviewOutcome {}

    /** Somebody else changed it meanwhile. */
    record Stale(KeptReview current) implements ReviewOutcome {}

    /** Letters of it are still to leave, and all are to say the same. */
    record OnItsWay(KeptReview current) implements ReviewOutcome {}
}
