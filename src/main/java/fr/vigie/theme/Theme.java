package fr.vigie.theme;

import java.util.Locale;

/**
 * Something that documents are about.
 *
 * @param key stable, small letters, digits and hyphens
 * @param french what readers see
 * @param english the same in English
 */
public record Theme(String key, String french, String english) {
    public Theme {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*") || french.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("no theme: " + key + " | " + french + " | " + english);
        }
    }

    /** What a reader of that language sees. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }
}
