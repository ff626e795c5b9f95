package fr.vigie.query;

import java.util.Locale;
import java.util.Optional;

/** What part of a document words are looked for in. */
public enum Field {
    /** Title, lead and text, in that order of weight. */
    ANYWHERE("", ""),
    TITLE("titre", "title"),
    LEAD("chapo", "lead"),
    ORGANISATION("org", "org"),
    PLACE("lieu", "place"),
    PERSON("personne", "person"),
    ISSUER("emetteur", "issuer"),
    AUTHOR("auteur", "author"),
    THEME("theme", "theme"),
    KIND("genre", "kind"),
    LANGUAGE("langue", "language"),
    MEDIA_TYPE("type", "type"),
    QUOTE("citation", "quote");

    private final String french;
    private final String english;

    Field(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** The name before the colon in the query language, in French. */
    public String french() {
        return french;
    }

    /** The name before the colon in the query language, in English. */
    public String english() {
        return english;
    }

    /** The field that a person names before a colon, in either language, case and accents apart. */
    public static Optional<Field> named(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('è', 'e');
        for (var field : values()) {
            if (!plain.isEmpty() && (plain.equals(field.french) || plain.equals(field.english))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
