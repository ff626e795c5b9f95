package fr.vigie.extract.parse;

import fr.vigie.extract.release.Clues;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What the head of a message says of it. */
final class Mails {
    /** A day in France, wherever the server stands. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern FORWARDED =
            Pattern.compile("^(\\s*(re|tr|rép|fwd?|wg|i)\\s*:)+\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Mails() {}

    static Clues clues(Metadata metadata, Clues clues) {
        var sender = Optional.ofNullable(metadata.get(Message.MESSAGE_FROM_NAME));
        return clues.titled(Optional.ofNullable(metadata.get(TikaCoreProperties.SUBJECT))
                        .or(clues::title)
                        .map(Mails::subject))
                .by(sender)
                .sentOn(Optional.ofNullable(metadata.getDate(TikaCoreProperties.CREATED))
                        .map(Mails::day));
    }

    /** A subject without what mail programs put before it. */
    static String subject(String raw) {
        return FORWARDED.matcher(raw).replaceFirst("").strip();
    }

    static LocalDate day(Date sent) {
        return sent.toInstant().atZone(PARIS).toLocalDate();
    }
}
