package fr.vigie.intake;

import java.util.Locale;
import java.util.Optional;

/** What a person may state of a document over what was read from it. */
public enum Trait {
    TITLE,
    LEAD,
    DATE,
    ISSUER,
    AUTHOR,
    KIND,
    LANGUAGE,
    /** The address that it was published at. */
    SOURCE,
    RIGHTS,
    /** Whom to call or write to: the whole list, over the one that was read. */
    CONTACTS,
    /** What holds of single figures, see {@link fr.vigie.document.Emendations}. */
    FIGURES,
    /** What holds of single quotes. */
    QUOTES;

    /** The word of the contract, such as {@code title}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Trait> coded(String code) {
        for (var trait : values()) {
            if (trait.code().equals(code)) {
                return Optional.of(trait);
            }
        }
        return Optional.empty();
    }
}
