package fr.vigie.intake;

import fr.vigie.document.Refusal;
import fr.vigie.document.Visibility;

/** What became of changing a document. */
public sealed interface Amendment {

    /** It is durable. Searches see it too, but for new bytes, which are read first. */
    record Done(Holding holding) implements Amendment {}

    /** There is no such document. */
    record Missing() implements Amendment {}

    /** Somebody else changed it meanwhile; this is the version that it has now. */
    record Stale(int current) implements Amendment {}

    /** A document that is so cannot become what was asked: a published one is withdrawn before it is embargoed. */
    record NotFrom(Visibility current) implements Amendment {}

    /** The new bytes were not kept. */
    record Refused(Refusal reason, String message) implements Amendment {}
}
