package fr.vigie.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256, for keys that are the same each time, and for secrets that are known by it alone. */
final class Digests {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 16;

    private Digests() {}

    /** 32 hexadecimal digits, the same for the same parts. */
    static String key(String... parts) {
        return HexFormat.of().formatHex(sha256(String.join("\n", parts)), 0, KEY_BYTES);
    }

    /** 64 hexadecimal digits. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** 256 random bits as 43 letters, digits, {@code -} and {@code _}. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
