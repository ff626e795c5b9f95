package fr.vigie.configuration;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, with what holds where nothing is said; empty for nothing. */
public enum Key {
    HOST("host", "127.0.0.1"),
    PORT("port", "7070"),
    PUBLIC_URL("publicUrl", ""),
    HOST_NAMES("hostNames", ""),
    TRUSTED_PROXIES("trustedProxies", ""),
    OPEN_READING("openReading", "true"),
    SESSION_IDLE("sessionIdle", "7 d"),
    SESSION_LIFE("sessionLife", "30 d"),
    OIDC_ISSUER("oidcIssuer", ""),
    OIDC_CLIENT("oidcClient", ""),
    OIDC_SECRET("oidcSecret", ""),
    OIDC_LABEL("oidcLabel", "OpenID Connect"),
    OIDC_ROLE_CLAIM("oidcRoleClaim", "groups"),
    OIDC_ROLES("oidcRoles", ""),
    OIDC_OTHERWISE("oidcOtherwise", "reader"),
    TLS_CERTIFICATE("tlsCertificate", ""),
    TLS_KEY("tlsKey", ""),
    TLS_KEYSTORE("tlsKeystore", ""),
    TLS_PASSWORD("tlsPassword", ""),
    LARGEST_FILE("largestFile", "200 MB"),
    LARGEST_UPLOAD("largestUpload", "1 GB"),
    FILES_PER_UPLOAD("filesPerUpload", "500"),
    QUOTA("quota", ""),
    KEEP_FREE("keepFree", "512 MB"),
    WORKERS("workers", ""),
    ZONE("zone", "Europe/Paris"),
    LOG_FORMAT("logFormat", "text"),
    FORGET_WITHDRAWN_AFTER("forgetWithdrawnAfter", ""),
    FORGET_FAILED_AFTER("forgetFailedAfter", ""),
    WATCH_FOLDERS("watchFolders", ""),
    WATCH_EVERY("watchEvery", "10 s"),
    WATCH_PUBLISH("watchPublish", "false"),
    FEEDS("feeds", ""),
    FEEDS_EVERY("feedsEvery", "30 min"),
    FEEDS_PUBLISH("feedsPublish", "true"),
    FEEDS_RIGHTS("feedsRights", "excerpt"),
    FEEDS_NEAR("feedsNear", ""),
    MAIL_HOST("mailHost", ""),
    MAIL_PORT("mailPort", "587"),
    MAIL_SECURITY("mailSecurity", "starttls"),
    MAIL_USER("mailUser", ""),
    MAIL_PASSWORD("mailPassword", ""),
    MAIL_FROM("mailFrom", "");

    /** What the names of variables in the environment begin with. */
    static final String PREFIX = "VIGIE_";

    private final String code;
    private final String usual;

    Key(String code, String usual) {
        this.code = code;
        this.usual = usual;
    }

    /** As the file names it. */
    public String code() {
        return code;
    }

    /** What holds where nothing is said. */
    public String usual() {
        return usual;
    }

    /** As the environment names it. */
    public String variable() {
        return PREFIX + name();
    }

    static Optional<Key> of(String code) {
        return Stream.of(values()).filter(key -> key.code.equals(code)).findFirst();
    }

    static Optional<Key> ofVariable(String variable) {
        return Stream.of(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }

    /** The key that was probably meant; empty when none is near. */
    static Optional<Key> nearest(String word) {
        var asked = plain(word);
        return Stream.of(values())
                .filter(key -> distance(asked, plain(key.code)) <= Math.max(2, asked.length() / 3))
                .min(Comparator.comparingInt(key -> distance(asked, plain(key.code))));
    }

    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
