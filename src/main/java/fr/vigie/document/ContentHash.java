package fr.vigie.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a file's bytes: its name in the archive.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) {
    public ContentHash {
        if (value.length() != 64 || !value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("a content hash has 64 hexadecimal digits, got: " + value);
        }
    }

    /** The hash of a file's bytes as they are now. */
    public static ContentHash of(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes);
        }
    }

    /** The hash of all bytes that a stream still has. */
    public static ContentHash of(InputStream bytes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
