package fr.vigie.document;

import java.util.Locale;

/** What a name names. */
public enum NameType {
    ORGANISATION,
    PLACE,
    PERSON;

    /** The word of the contract: {@code organisation}, {@code place}, {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
