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
    LANGUAGE;

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
