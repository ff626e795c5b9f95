package fr.vigie.monitor.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's requests are signed with, known to its owner and to us: the symmetric scheme of Standard Webhooks 1.0.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in base 64
 */
public record WebhookSecret(String text) {
    private static final String SIGN = "whsec_";
    private static final String MAC = "HmacSHA256";
    private static final int FEWEST = 24;
    private static final int USUAL = 32;
    private static final int MOST = 64;

    /** @throws IllegalArgumentException for any other text */
    public WebhookSecret {
        int length = text.startsWith(SIGN) ? key(text).length : 0;
        if (length < FEWEST || length > MOST) {
            throw new IllegalArgumentException("not a secret of a webhook: " + text.length() + " characters");
        }
    }

    /** A new one. */
    public static WebhookSecret random(SecureRandom random) {
        var key = new byte[USUAL];
        random.nextBytes(key);
        return new WebhookSecret(SIGN + Base64.getEncoder().encodeToString(key));
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param id of the message, the same at every attempt
     * @param second of the attempt, since 1970
     */
    String signature(String id, long second, byte[] body) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(text), MAC));
            mac.update((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }

    private static byte[] key(String text) {
        return Base64.getDecoder().decode(text.substring(SIGN.length()));
    }

    /** Not the secret: a few digits that tell two apart. */
    @Override
    public String toString() {
        return "WebhookSecret[" + HexFormat.of().toHexDigits((short) text.hashCode()) + "]";
    }
}
