package fr.vigie.backup;

import fr.vigie.backup.UnsoundBackup.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/** Opens an age file that was sealed with a passphrase. Nothing is handed out that was not authenticated. */
final class AgeInput extends InputStream {
    /** More is asked by nobody in earnest, and would take gigabytes of memory. */
    private static final int MOST_WORK = 20;

    private static final int LONGEST_LINE = 256;

    private final PushbackInputStream in;
    private final byte[] key;
    private byte[] opened = new byte[0];
    private int given;
    private long number;
    private boolean ended;

    /** @throws UnsoundBackup when the header is not that of such a file, or the passphrase another */
    AgeInput(InputStream sealed, String passphrase) throws IOException {
        this.in = new PushbackInputStream(sealed);
        try {
            var version = line();
            var stanza = line();
            var wrapped = line();
            var mark = line();
            var words = stanza.split(" ");
            if (!version.equals(AgeKeys.VERSION) || words.length != 4 || !stanza.startsWith("-> scrypt ")) {
                throw new UnsoundBackup(Fault.FOREIGN);
            }
            var work = Integer.parseInt(words[3]);
            if (work < 1 || work > MOST_WORK) {
                throw new UnsoundBackup(Fault.FOREIGN);
            }
            var fileKey = fileKey(passphrase, Base64.getDecoder().decode(words[2]), work, wrapped);
            var expected = "--- " + AgeKeys.mark(fileKey, version + "\n" + stanza + "\n" + wrapped + "\n---");
            if (!MessageDigest.isEqual(
                    mark.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
                throw new UnsoundBackup(Fault.ALTERED);
            }
            var nonce = in.readNBytes(AgeKeys.SALT);
            if (nonce.length < AgeKeys.SALT) {
                throw new UnsoundBackup(Fault.CUT);
            }
            key = AgeKeys.payload(fileKey, nonce);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnsoundBackup(Fault.FOREIGN);
        }
    }

    private static byte[] fileKey(String passphrase, byte[] salt, int work, String wrapped) throws IOException {
        var bytes = Base64.getDecoder().decode(wrapped);
        try {
            return AgeKeys.crypt(
                    Cipher.DECRYPT_MODE,
                    AgeKeys.wrapping(passphrase, salt, work),
                    new byte[AgeKeys.NONCE],
                    bytes,
                    bytes.length);
        } catch (GeneralSecurityException wrong) {
            throw new UnsoundBackup(Fault.WRONG_PASSPHRASE);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new UnsoundBackup(Fault.CUT);
            }
            if (line.length() == LONGEST_LINE) {
                throw new UnsoundBackup(Fault.FOREIGN);
            }
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public int read() throws IOException {
        return ready() ? opened[given++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        var part = Math.min(length, opened.length - given);
        System.arraycopy(opened, given, bytes, from, part);
        given += part;
        return part;
    }

    private boolean ready() throws IOException {
        while (given == opened.length && !ended) {
            open();
        }
        return given < opened.length;
    }

    private void open() throws IOException {
        var sealed = in.readNBytes(AgeKeys.CHUNK + AgeKeys.TAG);
        var next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        ended = next < 0;
        try {
            opened = AgeKeys.crypt(Cipher.DECRYPT_MODE, key, AgeKeys.nonce(number, ended), sealed, sealed.length);
        } catch (GeneralSecurityException forged) {
            throw new UnsoundBackup(ended && isMiddle(sealed) ? Fault.CUT : Fault.ALTERED);
        }
        number++;
        given = 0;
    }

    /** Whether it is a sound piece that others followed. */
    private boolean isMiddle(byte[] sealed) {
        try {
            var piece = AgeKeys.crypt(Cipher.DECRYPT_MODE, key, AgeKeys.nonce(number, false), sealed, sealed.length);
            Arrays.fill(piece, (byte) 0);
            return true;
        } catch (GeneralSecurityException forged) {
            return sealed.length < AgeKeys.CHUNK + AgeKeys.TAG;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
