package fr.vigie.mail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter to one person.
 *
 * @param to one address
 * @param subject in one line
 * @param text plain, its lines ended by a line feed
 * @param html the same as a page, for programs that show it
 * @param round what it says of itself where it is one of many that come by themselves
 * @param key names the letter: the same however often its sending is tried; ASCII letters, digits, points, hyphens
 */
public record Letter(
        String to, String subject, String text, Optional<String> html, Optional<Round> round, Optional<String> key) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]+");

    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("not one address: " + to);
        }
        if (subject.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (key.filter(given -> !KEY.matcher(given).matches()).isPresent()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }

    /** One of a round, or one that has no key. */
    public Letter(String to, String subject, String text, Optional<String> html, Optional<Round> round) {
        this(to, subject, text, html, round, round.map(Round::key));
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
            if (!KEY.matcher(key).matches() || !KEY.matcher(list).matches() || !unsubscribe.isAbsolute()) {
                throw new IllegalArgumentException("not a round: " + key + ", " + list + ", " + unsubscribe);
            }
            name = name.replaceAll("\\p{Cntrl}+", " ");
        }
    }
}
