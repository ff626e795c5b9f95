package fr.vigie.document;

import java.util.Locale;

/** How far the machine is with a document. */
public enum Processing {
    ACCEPTED,
    EXTRACTING,
    INDEXED,
    FAILED;

    /** The word of the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
