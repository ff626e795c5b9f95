package fr.vigie.document;

import java.util.Locale;

/** What sort of piece a document is. */
public enum Kind {
    COMMUNIQUE,
    ARTICLE,
    REPORT,
    OTHER;

    /** The word of the contract: {@code communique}, {@code article}, {@code report}, {@code other}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
