package fr.vigie.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which passwords are taken, and how they are kept: Argon2id with 19 MiB, two passes and one lane, as OWASP advises. */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Written and read here, since the library spells {@code id} as the machine's language would: in Turkish, wrongly. */
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** How many are reckoned side by side, each with its 19 MiB: a crowd at the door does not take all memory. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Set<String> common = common();

    /** Reckoned against where there is no account, so that the time taken tells nothing; nobody knows its password. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Fv2NhZveiJ4pbTAXZCN05g$wRoug6qJDBmLB/QUP+3ENnXbrCEwxe5RO0rrywVDMsw";

    /** What speaks against a password; empty for nothing. */
    Optional<PasswordFlaw> flaw(String password, String name) {
        var plain = fold(password);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        if (common.contains(plain) || plain.codePoints().distinct().count() <= 2) {
            return Optional.of(PasswordFlaw.COMMON);
        }
        var rest = plain.replace(fold(name), "");
        return rest.length() < SHORTEST / 2 ? Optional.of(PasswordFlaw.NAME) : Optional.empty();
    }

    /** As it is kept: {@code $argon2id$…} with its cost and its salt. */
    String hash(String password) {
        var salt = Secret.random(SALT_BYTES);
        var hash = argon2(KIBIBYTES, PASSES, LANES, HASH_BYTES, password, salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether a password is the one, at the cost that it was kept with; takes as long where there is no account. */
    boolean fits(String password, Optional<String> kept) {
        var parts = KEPT.matcher(kept.orElse(NOBODYS));
        if (password.length() > 2 * LONGEST || !parts.matches()) {
            return false;
        }
        var hash = Base64.getDecoder().decode(parts.group(5));
        var reckoned = argon2(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                hash.length,
                password,
                Base64.getDecoder().decode(parts.group(4)));
        return MessageDigest.isEqual(hash, reckoned) && kept.isPresent();
    }

    private byte[] argon2(int kibibytes, int passes, int lanes, int length, String password, byte[] salt) {
        var function = Argon2Function.getInstance(kibibytes, passes, lanes, length, Argon2.ID);
        return inTurn(() -> function.hash(normalized(password).getBytes(StandardCharsets.UTF_8), salt)
                .getBytes());
    }

    private <T> T inTurn(Supplier<T> reckoning) {
        places.acquireUninterruptibly();
        try {
            return reckoning.get();
        } finally {
            places.release();
        }
    }

    /** The same password from every keyboard. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (var list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return list.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
