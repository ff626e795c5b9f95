package fr.vigie.extract.parse;

import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.page.WebPage;
import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.mime.MediaType;

/** Reads messages: what was written, in plain text where the message has that, and what was attached. */
final class MailReader implements FormatReader {
    private static final MediaType MESSAGE = new MediaType("message", "rfc822");
    private static final int DEEPEST = 20;

    private final ExtractionLimits limits;

    MailReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getBaseType().equals(MESSAGE);
    }

    @Override
    public boolean opens(MediaType type) {
        return true;
    }

    @Override
    public Optional<Manuscript> read(Source source, MediaType type, Inner inner) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(2_000)
                .build());
        try (var stream = Files.newInputStream(source.file())) {
            var message = builder.parseMessage(stream);
            var body = new Body();
            walk(message, body, inner, 0);
            var clues = Clues.of(Origin.MAIL)
                    .titled(Optional.ofNullable(message.getSubject()).map(Mails::subject))
                    .by(sender(message))
                    .sentOn(Optional.ofNullable(message.getDate()).map(Mails::day));
            return Optional.of(new Manuscript(Mails.withoutQuotedHeads(body.lines()), clues));
        }
    }

    private static Optional<String> sender(Message message) {
        return message.getFrom() == null || message.getFrom().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(message.getFrom().get(0).getName()).filter(name -> name.indexOf('@') < 0);
    }

    private void walk(Entity entity, Body body, Inner inner, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (var part : parts.getBodyParts()) {
                walk(part, body, inner, depth + 1);
            }
        } else if (entity.getBody() instanceof Message attached) {
            attach(attached, inner);
        } else if (entity.getBody() instanceof SingleBody single) {
            single(entity, single, body, inner);
        }
    }

    private void single(Entity entity, SingleBody single, Body body, Inner inner) throws IOException {
        var name = Optional.ofNullable(entity.getFilename());
        var isText = entity.getMimeType().startsWith("text/");
        if (isText && name.isEmpty() && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
            try (var bytes = single.getInputStream()) {
                var text = Charsets.decode(bytes.readNBytes(limits.textLength() * 2), charset(entity));
                body.add(entity.getMimeType(), text);
            }
        } else if (!isLogo(entity, single)) {
            try (var bytes = single.getInputStream()) {
                inner.add(bytes, name.orElse(""));
            }
        }
    }

    private static boolean isLogo(Entity entity, SingleBody single) throws IOException {
        var name = Optional.ofNullable(entity.getFilename()).orElse("");
        return Mails.isLogo(entity.getMimeType(), name, single.size());
    }

    private static void attach(Message attached, Inner inner) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(attached, bytes);
        var subject = Optional.ofNullable(attached.getSubject()).orElse("message");
        inner.add(new ByteArrayInputStream(bytes.toByteArray()), subject.replace('/', '-') + ".eml");
    }

    private static Optional<Charset> charset(Entity entity) {
        try {
            return Optional.ofNullable(entity.getCharset()).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** What was written, in the forms that the message has. */
    private static final class Body {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        void add(String type, String text) {
            if (type.equals("text/html")) {
                html.append(text);
            } else {
                plain.append(text).append('\n');
            }
        }

        /** The plain form, unless that only says that there is another. */
        List<Line> lines() {
            var written = Manuscript.ofText(plain.toString(), Clues.of(Origin.MAIL)).lines().stream()
                    .filter(line -> !line.text().startsWith(">"))
                    .toList();
            if (html.isEmpty()) {
                return written;
            }
            var shown = WebPage.allLines(html.toString());
            return length(written) * 2 < length(shown) ? shown : written;
        }

        private static int length(List<Line> lines) {
            return lines.stream().mapToInt(line -> line.text().length()).sum();
        }
    }
}
