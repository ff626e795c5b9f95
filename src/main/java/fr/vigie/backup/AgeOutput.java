package fr.vigie.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;

/**
 * Seals what is written with a passphrase, as an age file. Closing it writes the last piece; without that nobody opens the
 * file as whole.
 */
public final class AgeOutput extends OutputStream {
    /** Two to the power of this many rounds, 128 MiB of memory: what OWASP's password cheat sheet asks of scrypt. */
    private static final int WORK = 17;

    private final OutputStream out;
    private final byte[] key;
    private final byte[] waiting = new byte[AgeKeys.CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    /** Writes the header. */
    public AgeOutput(OutputStream out, String passphrase) throws IOException {
        this(out, passphrase, WORK);
    }

    AgeOutput(OutputStream out, String passphrase, int work) throws IOException {
        this.out = out;
        var random = new SecureRandom();
        var fileKey = random(random, AgeKeys.FILE_KEY);
        var salt = random(random, AgeKeys.SALT);
        var nonce = random(random, AgeKeys.SALT);
        try {
            var wrapped = AgeKeys.crypt(
                    Cipher.ENCRYPT_MODE,
                    AgeKeys.wrapping(passphrase, salt, work),
                    new byte[AgeKeys.NONCE],
                    fileKey,
                    fileKey.length);
            var header = AgeKeys.VERSION + "\n-> scrypt " + AgeKeys.base64(salt) + " " + work + "\n"
                    + AgeKeys.base64(wrapped) + "\n---";
            out.write((header + " " + AgeKeys.mark(fileKey, header) + "\n").getBytes(StandardCharsets.UTF_8));
            out.write(nonce);
            key = AgeKeys.payload(fileKey, nonce);
        } catch (GeneralSecurityException cannot) {
            throw new IOException(cannot);
        }
    }

    private static byte[] random(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var done = 0;
        while (done < length) {
            if (filled == waiting.length) {
                seal(false);
            }
            var part = Math.min(length - done, waiting.length - filled);
            System.arraycopy(bytes, from + done, waiting, filled, part);
            filled += part;
            done += part;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(AgeKeys.crypt(Cipher.ENCRYPT_MODE, key, AgeKeys.nonce(number, last), waiting, filled));
        } catch (GeneralSecurityException cannot) {
            throw new IOException(cannot);
        }
        number++;
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
