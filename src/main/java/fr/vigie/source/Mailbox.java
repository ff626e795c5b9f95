package fr.vigie.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mails of an mbox file one by one (RFC 4155; {@code >From} inside a mail is undone as mboxrd has it): such a file
 * grows at its end, and each mail is to be taken in once.
 */
final class Mailbox implements AutoCloseable {
    private static final byte[] BEGINNING = "From ".getBytes(StandardCharsets.US_ASCII);

    private final InputStream bytes;
    private final int most;
    private boolean ended;

    private Mailbox(InputStream bytes, int most) throws IOException {
        this.bytes = bytes;
        this.most = most;
        ended = !isBeginning(line());
    }

    /**
     * A mail.
     *
     * @param content empty when it is larger than allowed
     */
    record Mail(Optional<Body> content) {}

    /** Whether the file is named and begins as such a file does. */
    static boolean is(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var name = String.valueOf(file.getFileName());
            return (name.endsWith(".mbox") || !name.contains("."))
                    && Arrays.equals(bytes.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    /** @param most bytes of one mail */
    static Mailbox open(Path file, int most) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new Mailbox(bytes, most);
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** The next mail; empty after the last. */
    Optional<Mail> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        var mail = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean blank = false;
        for (var line = line(); ; line = line()) {
            ended = line.length == 0;
            if (ended || blank && isBeginning(line)) {
                return Optional.of(new Mail(tooLarge ? Optional.empty() : Optional.of(Body.of(upToBlank(mail)))));
            }
            tooLarge |= mail.size() + line.length > most;
            if (!tooLarge) {
                int quoted = isQuoted(line) ? 1 : 0;
                mail.write(line, quoted, line.length - quoted);
            }
            blank = line[0] == '\n' || line[0] == '\r';
        }
    }

    /** Without the blank line at the end: it parts the mail from the next, and is not there yet behind the last. */
    private static byte[] upToBlank(ByteArrayOutputStream mail) {
        var bytes = mail.toByteArray();
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** The next line with its end, so much of it at most as is allowed for a mail; nothing at the end. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int read = bytes.read(); read >= 0; read = bytes.read()) {
            line.write(read);
            if (read == '\n' || line.size() > most) {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean isBeginning(byte[] line) {
        return starts(line, 0);
    }

    private static boolean isQuoted(byte[] line) {
        int signs = 0;
        while (signs < line.length && line[signs] == '>') {
            signs++;
        }
        return signs > 0 && starts(line, signs);
    }

    private static boolean starts(byte[] line, int at) {
        return line.length >= at + BEGINNING.length
                && Arrays.equals(line, at, at + BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
