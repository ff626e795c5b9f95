package fr.vigie.tag.release;

import java.util.regex.Pattern;

/**
 * A kind of event.
 *
 * @param key stable, small letters, digits and hyphens
 * @param words what speaks for it in a folded text
 */
record Occasion(String key, Pattern words) {
    Occasion {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("no kind of event: " + key);
        }
    }
}
