package fr.vigie.mail;

import java.net.URI;
import java.util.Optional;

/**
 * A letter to one person.
 *
 * @param to one address
 * @param subject in one line
 * @param text plain, its lines ended by a line feed
 * @param html the same as a page, for programs that show it
 * @param round what it says of itself where it is one of many that come by themselves
 */
public record Letter(String to, String subject, String text, Optional<String> html, Optional<Round> round) {
    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("not one address: " + to);
        }
        if (subject.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /** One of plain text, written because somebody asked for it just now. */
    public Letter(String to, String subject, String text) {
        this(to, subject, text, Optional.empty(), Optional.empty());
    }

    /** Whether the text could be one address. */
    public static boolean isAddress(String text) {
        return !text.matches("(?s).*[\\p{Cntrl},;].*") && text.indexOf('@') >= 1;
    }

    /**
     * One letter of a round that comes by itself, again and again.
     *
     * @param key names the letter: the same however often its sending is tried; ASCII letters, digits, points, hyphens
     * @param list names the round for ever, written likewise
     * @param name of the round, for a person, in one line
     * @param unsubscribe ends the round with one POST (RFC 8058)
     */
    public record Round(String key, String list, String name, URI unsubscribe) {
        public Round {
            if (!key.matches("[A-Za-z0-9.-]+") || !list.matches("[A-Za-z0-9.-]+") || !unsubscribe.isAbsolute()) {
                throw new IllegalArgumentException("not a round: " + key + ", " + list + ", " + unsubscribe);
            }
            name = name.replaceAll("\\p{Cntrl}+", " ");
        }
    }
}
