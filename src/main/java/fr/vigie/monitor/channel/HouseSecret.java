package fr.vigie.monitor.channel;

import fr.vigie.monitor.MonitorId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What this house alone knows, made once and kept in the ledger (and so in its backups): signatures of its own links and the
 * secrets of its webhooks are derived from it.
 */
public final class HouseSecret {
    private static final String NAME = "houseSecret";
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;

    private HouseSecret(byte[] key) {
        this.key = key;
    }

    /** The one of a ledger; made where there is none yet. */
    public static HouseSecret of(Jdbi jdbi) {
        return jdbi.inTransaction(handle -> {
            var kept = handle.createQuery("SELECT value FROM setting WHERE name = :name")
                    .bind("name", NAME)
                    .mapTo(String.class)
                    .findOne();
            return new HouseSecret(kept.map(Base64.getDecoder()::decode).orElseGet(() -> made(handle)));
        });
    }

    private static byte[] made(Handle handle) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)")
                .bind("name", NAME)
                .bind("value", Base64.getEncoder().encodeToString(fresh))
                .execute();
        return fresh;
    }

    /** What the requests of a monitor's webhooks are signed with. */
    public WebhookSecret webhook(MonitorId monitor) {
        return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(mac("webhook", monitor.value())));
    }

    /** Signs a text for one purpose: letters and digits that may stand in an address. */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, text));
    }

    /** Whether a signature is that of the text. */
    public boolean isSigned(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
