package fr.vigie.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as MIME has it. */
final class Envelope extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Letter letter;
    private final String from;

    Envelope(Session session, Letter letter, String from, Instant sent) throws MessagingException {
        super(session);
        this.letter = letter;
        this.from = from;
        setFrom(new InternetAddress(from));
        setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
        setSubject(letter.subject(), UTF_8);
        setSentDate(Date.from(sent));
        if (letter.html().isPresent()) {
            // The plainest first: who reads goes by the last that it can show.
            setContent(new MimeMultipart(
                    "alternative",
                    part(letter.text(), "plain"),
                    part(letter.html().get(), "html")));
        } else {
            setText(letter.text(), UTF_8);
        }
        if (letter.round().isPresent()) {
            comesByItself(letter.round().get());
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private void comesByItself(Letter.Round round) throws MessagingException {
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence is answered
        setHeader("List-Id", phrase(round.name()) + " <" + round.list() + "." + house() + ">");
        setHeader("List-Unsubscribe", "<" + round.unsubscribe().toASCIIString() + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static String phrase(String name) throws MessagingException {
        try {
            return name.chars().allMatch(c -> c >= ' ' && c < 127)
                    ? '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + '"'
                    : MimeUtility.fold("List-Id: ".length(), MimeUtility.encodeWord(name, UTF_8, "B"));
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("every Java has UTF-8", impossible);
        }
    }

    private String house() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (letter.key().isPresent()) {
            setHeader("Message-ID", "<" + letter.key().get() + "@" + house() + ">");
        } else {
            super.updateMessageID();
        }
    }
}
