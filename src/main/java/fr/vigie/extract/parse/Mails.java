package fr.vigie.extract.parse;

import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What the head of a message says of it. */
final class Mails {
    /** A day in France, wherever the server stands. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern FORWARDED =
            Pattern.compile("^(\\s*(re|tr|rép|fwd?|wg|i)\\s*:)+\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In bytes; the subject of a message stands above that. */
    private static final int HEAD = 1 << 16;

    private static final Pattern QUOTED_HEAD = Pattern.compile(
            "^\\s*(from|sent|to|cc|date|subject|de|envoyé|à|objet)\\s?:\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In bytes; a smaller picture in a message is more often a logo than a scan. */
    private static final int LEAST_PICTURE = 60_000;

    private static final Pattern PICTURE =
            Pattern.compile(".*\\.(png|jpe?g|gif|bmp|emz|wmz|[ew]mf)", Pattern.CASE_INSENSITIVE);

    private Mails() {}

    /** Keeps a message of a mailbox, named by its subject. */
    static void addMessage(InputStream bytes, Inner inner) throws IOException {
        var start = bytes.readNBytes(HEAD);
        inner.add(new SequenceInputStream(new ByteArrayInputStream(start), bytes), nameOf(start));
    }

    private static String nameOf(byte[] start) throws IOException {
        try {
            var header = new DefaultMessageBuilder().parseHeader(new ByteArrayInputStream(start));
            return header.getField("Subject") instanceof UnstructuredField subject
                    ? subject.getValue().replaceAll("[/\\p{Cntrl}]+", "-").strip() + ".eml"
                    : "";
        } catch (MimeIOException unreadable) {
            return "";
        }
    }

    /** Lines without the heads of messages that are quoted or passed on: two lines or more that each say who, when or what. */
    static List<Line> withoutQuotedHeads(List<Line> lines) {
        var left = new ArrayList<Line>();
        var head = new ArrayList<Line>();
        for (var line : lines) {
            if (QUOTED_HEAD.matcher(line.text()).find() || line.isEmpty() && !head.isEmpty()) {
                head.add(line);
            } else {
                left.addAll(isHead(head) ? List.of() : head);
                head.clear();
                left.add(line);
            }
        }
        left.addAll(isHead(head) ? List.of() : head);
        return left;
    }

    private static boolean isHead(List<Line> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).count() > 1;
    }

    /** Keeps what a message of Outlook holds. Its names are no paths. */
    static void attach(InputStream bytes, String name, Inner inner) throws IOException {
        var start = bytes.readNBytes(LEAST_PICTURE);
        if (!isLogo("", name, start.length)) {
            inner.add(new SequenceInputStream(new ByteArrayInputStream(start), bytes), name.replace('/', '-'));
        }
    }

    /** Whether what is attached is but a picture of the message's own look. */
    static boolean isLogo(String mediaType, String name, long size) {
        return size < LEAST_PICTURE
                && (mediaType.startsWith("image/") || PICTURE.matcher(name).matches());
    }

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
