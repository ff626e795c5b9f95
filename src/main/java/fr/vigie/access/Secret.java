package fr.vigie.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What is given out once and then known by its hash alone. */
final class Secret {
    /** So that those who look for leaked keys can tell one of ours. */
    static final String KEY_MARK = "vigie_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ID_BYTES = 10;

    private Secret() {}

    /** 256 random bits as 43 letters, digits, {@code -} and {@code _}. */
    static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    /** Twenty hexadecimal digits that name something and open nothing. */
    static String id() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    /** SHA-256 in hexadecimal digits: enough for 256 random bits, which nobody guesses one by one. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
