package fr.vigie.document;

import java.util.Locale;

/** What readers get of a document's text: all of it, or snippets and the source's address. */
public enum Rights {
    FULL,
    EXCERPT;

    /** The word of the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
