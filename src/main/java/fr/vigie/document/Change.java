package fr.vigie.document;

import java.util.Locale;

/** Which way a figure says that something moved. */
public enum Change {
    UP,
    DOWN;

    /** The word of the contract: {@code up}, {@code down}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
