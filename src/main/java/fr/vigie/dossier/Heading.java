package fr.vigie.dossier;

import java.util.Optional;

/**
 * What a dossier is called.
 *
 * @param title 1 to {@value #LONGEST_TITLE} UTF-16 code units in one line, see {@link #flaw}
 * @param description may be empty
 */
public record Heading(String title, String description) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 4_000;

    public Heading {
        title = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        description = description.replace("\r\n", "\n").strip();
    }

    /** The field that cannot be so; empty where both can. */
    public Optional<String> flaw() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Optional.of("title");
        }
        return description.length() > LONGEST_DESCRIPTION ? Optional.of("description") : Optional.empty();
    }
}
