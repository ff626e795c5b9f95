package fr.vigie.dossier;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Names of what is kept, and the addresses at which it is shared. */
final class KeptId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 10;
    private static final int SECRET_BYTES = 32;

    private KeptId() {}

    /** 20 lower-case hexadecimal digits; opens nothing but to the owner. */
    static String id() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 256 random bits as 43 letters, digits, {@code -} and {@code _}: whoever has it may open what it names. */
    static String address() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
