package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Refusal;

/** What became of giving a file. */
public sealed interface Admission {

    /** It is safe: its bytes and its line in the ledger are on disk. Reading it comes after. */
    record Accepted(Holding holding) implements Admission {}

    /** The same bytes are here already, as this document. */
    record Known(DocumentId id) implements Admission {}

    /**
     * It was not kept.
     *
     * @param reason empty or too large
     */
    record Refused(Refusal reason, String message) implements Admission {}
}
