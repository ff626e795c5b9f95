package fr.vigie.extract.parse;

import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;

/** Writes a message of an Outlook mailbox as mail programs exchange it (RFC 5322), without what was attached. */
final class PstMessage {
    private static final Pattern ADDRESS = Pattern.compile("([^@\\s<>]+)@([^@\\s<>]+)");

    private PstMessage() {}

    /** Empty for one without a word in it. */
    static Optional<byte[]> written(PSTMessage message) throws PSTException, IOException {
        var plain = message.getBody();
        var html = message.getBodyHTML();
        var rich = plain.isBlank() && html.isBlank() ? rich(message) : "";
        if (plain.isBlank() && html.isBlank() && rich.isBlank()) {
            return Optional.empty();
        }
        var parts = MultipartBuilder.create("alternative");
        if (!plain.isBlank()) {
            parts.addBodyPart(BodyPartBuilder.create().setBody(plain, "plain", StandardCharsets.UTF_8));
        }
        if (!html.isBlank()) {
            parts.addBodyPart(BodyPartBuilder.create().setBody(html, "html", StandardCharsets.UTF_8));
        }
        if (!rich.isBlank()) {
            parts.addBodyPart(BodyPartBuilder.create()
                    .setBody(rich.getBytes(StandardCharsets.US_ASCII), "application/rtf")
                    .setContentDisposition("attachment", "message.rtf"));
        }
        var built = Message.Builder.of().setSubject(message.getSubject()).setBody(parts.build());
        var sent = message.getClientSubmitTime() == null
                ? message.getMessageDeliveryTime()
                : message.getClientSubmitTime();
        if (sent != null) {
            built.setDate(sent, TimeZone.getTimeZone("UTC"));
        }
        built.setFrom(sender(message));
        var bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(built.build(), bytes);
        return Optional.of(bytes.toByteArray());
    }

    /** A sender within one house may have no address that the world knows. */
    private static Mailbox sender(PSTMessage message) {
        var address = ADDRESS.matcher(message.getSenderEmailAddress());
        return address.matches()
                ? new Mailbox(message.getSenderName(), address.group(1), address.group(2))
                : new Mailbox(message.getSenderName(), "unknown", "invalid");
    }

    private static String rich(PSTMessage message) throws PSTException, IOException {
        var rich = message.getRTFBody();
        return rich == null ? "" : rich;
    }
}
