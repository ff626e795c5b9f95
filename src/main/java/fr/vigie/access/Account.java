package fr.vigie.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who may come in.
 *
 * @param id random, for ever
 * @param name what is typed at the door, lower case; unique
 * @param password whether one is set; the hash does not leave the package
 * @param elsewhere who this is at the house's OpenID Connect provider
 * @param disabled kept, but neither it nor its keys open anything
 */
public record Account(
        String id,
        String name,
        Optional<String> mail,
        Role role,
        boolean password,
        Optional<Elsewhere> elsewhere,
        Instant created,
        boolean disabled) {

    /** The longest mail address, in characters (RFC 5321). */
    private static final int LONGEST_MAIL = 254;

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of an account: " + name);
        }
    }

    /**
     * Somebody at a provider of identities.
     *
     * @param issuer the provider's address
     * @param subject who it is there, for ever
     */
    public record Elsewhere(String issuer, String subject) {}

    /** Whether an account can be called so: 2 to 64 letters a to z, digits, and {@code . _ @ -} after the first. */
    public static boolean isName(String name) {
        return name.matches("[a-z0-9][a-z0-9._@-]{1,63}");
    }

    /** A name as it was typed, as it is kept. */
    public static String named(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether mail can be sent there: one address, nothing more. */
    public static boolean isMail(String address) {
        return address.length() <= LONGEST_MAIL && address.matches("[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]+@[A-Za-z0-9.-]+");
    }
}
