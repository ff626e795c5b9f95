package fr.vigie.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The keys of an age file with one passphrase, as age-encryption.org/v1 derives them. */
final class AgeKeys {
    static final String VERSION = "age-encryption.org/v1";
    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;
    static final int FILE_KEY = 16;
    static final int SALT = 16;
    static final int NONCE = 12;

    private static final int KEY = 32;
    private static final int BLOCK = 8;
    private static final String CIPHER = "ChaCha20-Poly1305";
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private AgeKeys() {}

    /** The key that the file key is wrapped with. Takes memory of 1 KiB times two to the power of {@code work}. */
    static byte[] wrapping(String passphrase, byte[] salt, int work) {
        var label = (VERSION + "/scrypt").getBytes(StandardCharsets.UTF_8);
        var salted = new byte[label.length + salt.length];
        System.arraycopy(label, 0, salted, 0, label.length);
        System.arraycopy(salt, 0, salted, label.length, salt.length);
        var bytes = Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return SCrypt.generate(bytes, salted, 1 << work, BLOCK, 1, KEY);
    }

    /** The mark that nobody changed the header, in the header's writing. */
    static String mark(byte[] fileKey, String header) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(derived(fileKey, new byte[0], "header"), "HmacSHA256"));
        return base64(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
    }

    /** The key of what follows the header. */
    static byte[] payload(byte[] fileKey, byte[] nonce) throws GeneralSecurityException {
        return derived(fileKey, nonce, "payload");
    }

    private static byte[] derived(byte[] key, byte[] salt, String purpose) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .addSalt(salt)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    /** @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE} */
    static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] bytes, int length) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(bytes, 0, length);
    }

    /** Eleven bytes that count, and whether it is the last. */
    static byte[] nonce(long number, boolean last) {
        var nonce = new byte[NONCE];
        for (var place = NONCE - 2; place > NONCE - 2 - Long.BYTES; place--) {
            nonce[place] = (byte) (number >>> (8 * (NONCE - 2 - place)));
        }
        nonce[NONCE - 1] = (byte) (last ? 1 : 0);
        return nonce;
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
