package fr.vigie.query;

import java.util.Optional;

/** What documents are counted and narrowed by. */
public enum FacetName {
    ORGANISATION("organisation"),
    PLACE("place"),
    PERSON("person"),
    KIND("kind"),
    ISSUER("issuer"),
    THEME("theme"),
    DATE("date"),
    LANGUAGE("language"),
    MEDIA_TYPE("mediaType");

    private final String code;

    FacetName(String code) {
        this.code = code;
    }

    /** The word of the contract, in the answer and as a parameter. */
    public String code() {
        return code;
    }

    public static Optional<FacetName> coded(String code) {
        for (var name : values()) {
            if (name.code.equals(code)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
