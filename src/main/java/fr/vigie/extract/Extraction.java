package fr.vigie.extract;

import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;

/** What became of reading one document. */
public sealed interface Extraction {

    /** It could be read. */
    record Read(Reading reading) implements Extraction {}

    /**
     * It could not, and trying again as things stand would not help.
     *
     * @param message what happened, for a person, without a path of this machine or a stack trace
     */
    record Refused(Refusal reason, String message) implements Extraction {}
}
