package fr.vigie.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What others of the house may do who have a dossier's address. */
public enum Sharing {
    /** Nothing: there is no address. */
    NONE,
    READ,
    /** Read, put documents in and take them out, write notes, tags, title and description. */
    WRITE;

    /** The word of REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word; empty for a word that is none. */
    public static Optional<Sharing> coded(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
