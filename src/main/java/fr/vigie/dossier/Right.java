package fr.vigie.dossier;

import java.util.Locale;

/** What somebody may do with a dossier, each all that stands before it too. */
public enum Right {
    READ,
    WRITE,
    /** Share it, remove it, and see notes on documents that are not public any more. */
    OWN;

    public boolean mayWrite() {
        return this != READ;
    }

    /** The word of REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
