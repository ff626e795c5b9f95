package fr.vigie.configuration;

import fr.vigie.document.Rights;
import fr.vigie.mail.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How the operator wants it.
 *
 * @param host to listen on
 * @param publicUrl where people reach the site, when that is not where it listens
 * @param hostNames further names that requests may be addressed to, lower case
 * @param trustedProxies addresses whose forwarded headers are believed
 * @param openReading whether everybody reads what is published
 * @param sessions how long people stay logged in
 * @param oidc by which people come in as well; empty for passwords alone
 * @param tls how to speak HTTPS; empty for a proxy that does, or for this machine alone
 * @param workers how many files are read at once; empty for what suits the machine
 * @param zone that people here live in
 * @param retention what is forgotten by itself
 * @param watching where files come from by themselves
 * @param mail by which letters leave; empty where none do
 */
public record Configuration(
        String host,
        int port,
        Optional<URI> publicUrl,
        Set<String> hostNames,
        Set<String> trustedProxies,
        boolean openReading,
        Sessions sessions,
        Optional<Oidc> oidc,
        Optional<Tls> tls,
        Limits limits,
        OptionalInt workers,
        ZoneId zone,
        LogFormat logFormat,
        Retention retention,
        Watching watching,
        Optional<MailSettings> mail) {
    private static final int LAST_PORT = 65_535;

    /** Below it people would be turned out while they read. */
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);

    public Configuration {
        hostNames = Set.copyOf(hostNames);
        trustedProxies = Set.copyOf(trustedProxies);
    }

    /**
     * What is allowed.
     *
     * @param largestFile in bytes
     * @param largestUpload in bytes, of one request
     * @param quota in bytes, of all originals; empty for the disk's size
     * @param keepFree in bytes, that the disk keeps for itself
     */
    public record Limits(long largestFile, long largestUpload, int filesPerUpload, OptionalLong quota, long keepFree) {}

    /**
     * How long people stay logged in.
     *
     * @param idle without doing anything
     * @param life in any case
     */
    public record Sessions(Duration idle, Duration life) {}

    /**
     * The house's provider of identities, by OpenID Connect.
     *
     * @param issuer its address
     * @param client what this site is called there
     * @param secret what it proves itself with there
     * @param label what people call the provider
     * @param roleClaim where it says what somebody is
     * @param roles from a value of that claim to {@code reader}, {@code watcher}, {@code editor} or {@code administrator}
     * @param otherwise the role of everybody else; empty to let nobody else in
     */
    public record Oidc(
            URI issuer,
            String client,
            Optional<String> secret,
            String label,
            String roleClaim,
            Map<String, String> roles,
            Optional<String> otherwise) {
        public Oidc {
            roles = Map.copyOf(roles);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Oidc[" + issuer + ", " + client + "]";
        }
    }

    /**
     * A key of the house's own: a certificate chain and its key in PEM files, or both in a PKCS #12 keystore.
     *
     * @param certificate or keystore
     * @param key empty for a keystore
     * @param password of the keystore
     */
    public record Tls(Path certificate, Optional<Path> key, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Tls[" + certificate + "]";
        }
    }

    /** How the log is written. */
    public enum LogFormat {
        /** A line for a person. */
        TEXT,
        /** A JSON object in a line, for programs. */
        JSON
    }

    /**
     * What is forgotten by itself; empty for never.
     *
     * @param withdrawn after a document was taken back
     * @param failed after a file was given that could not be read
     */
    public record Retention(Optional<Duration> withdrawn, Optional<Duration> failed) {}

    /**
     * Where files come from by themselves.
     *
     * @param foldersEvery from one look to the next
     * @param foldersPublish at once; else what comes waits at the desk
     * @param feedsRights of the articles in feeds: full or excerpt
     * @param near names of hosts of the house that feeds and their pages may lie on
     */
    public record Watching(
            List<Path> folders,
            Duration foldersEvery,
            boolean foldersPublish,
            List<URI> feeds,
            Duration feedsEvery,
            boolean feedsPublish,
            Rights feedsRights,
            Set<String> near) {
        public Watching {
            folders = List.copyOf(folders);
            feeds = List.copyOf(feeds);
            near = Set.copyOf(near);
        }
    }

    /**
     * Reads it.
     *
     * @param home whose {@code vigie.conf} is read unless {@code VIGIE_CONFIG} names another file
     * @throws BadConfiguration with everything that is wrong
     */
    public static Configuration read(Path home, Map<String, String> environment) {
        var complaints = new ArrayList<Complaint>();
        var file = new ConfigurationFile(complaints);
        var named = Optional.ofNullable(environment.get("VIGIE_CONFIG")).filter(value -> !value.isEmpty());
        file.read(named.map(Path::of).orElse(home.resolve("vigie.conf")), named.isPresent());
        file.read(environment);
        var configuration = of(new Values(file.given(), complaints), complaints);
        if (!complaints.isEmpty()) {
            throw new BadConfiguration(complaints);
        }
        return configuration;
    }

    private static Configuration of(Values values, List<Complaint> complaints) {
        var workers = values.text(Key.WORKERS).isPresent()
                ? OptionalInt.of(values.number(Key.WORKERS, 1, 256))
                : OptionalInt.empty();
        return new Configuration(
                values.word(Key.HOST),
                values.number(Key.PORT, 0, LAST_PORT),
                values.site(Key.PUBLIC_URL),
                values.words(Key.HOST_NAMES),
                values.words(Key.TRUSTED_PROXIES),
                values.yes(Key.OPEN_READING),
                sessions(values, complaints),
                oidc(values, complaints),
                tls(values, complaints),
                limits(values, complaints),
                workers,
                values.zone(Key.ZONE),
                values.one(Key.LOG_FORMAT, LogFormat.class),
                new Retention(values.span(Key.FORGET_WITHDRAWN_AFTER), values.span(Key.FORGET_FAILED_AFTER)),
                watching(values, complaints),
                mail(values, complaints));
    }

    private static Sessions sessions(Values values, List<Complaint> complaints) {
        var idle = values.span(Key.SESSION_IDLE).orElse(SHORTEST_SESSION);
        var life = values.span(Key.SESSION_LIFE).orElse(idle);
        if (idle.compareTo(SHORTEST_SESSION) < 0) {
            complaints.add(Complaint.of("bad.sessionIdle", Key.SESSION_IDLE.code(), values.word(Key.SESSION_IDLE)));
        }
        if (life.compareTo(idle) < 0) {
            complaints.add(Complaint.of("sessionBelowIdle", Key.SESSION_LIFE.code(), Key.SESSION_IDLE.code()));
        }
        return new Sessions(idle, life);
    }

    private static Optional<Oidc> oidc(Values values, List<Complaint> complaints) {
        values.together(Key.OIDC_ISSUER, Key.OIDC_CLIENT);
        var issuer = values.provider(Key.OIDC_ISSUER);
        var roles = values.roles(Key.OIDC_ROLES);
        var otherwise = values.role(Key.OIDC_OTHERWISE);
        return complaints.isEmpty()
                ? issuer.map(address -> new Oidc(
                        address,
                        values.word(Key.OIDC_CLIENT),
                        values.text(Key.OIDC_SECRET),
                        values.word(Key.OIDC_LABEL),
                        values.word(Key.OIDC_ROLE_CLAIM),
                        roles,
                        otherwise))
                : Optional.empty();
    }

    private static Optional<Tls> tls(Values values, List<Complaint> complaints) {
        values.together(Key.TLS_CERTIFICATE, Key.TLS_KEY);
        values.together(Key.TLS_KEYSTORE, Key.TLS_PASSWORD);
        var certificate = values.file(Key.TLS_CERTIFICATE);
        var keystore = values.file(Key.TLS_KEYSTORE);
        if (certificate.isPresent() && keystore.isPresent()) {
            complaints.add(Complaint.of("eitherOr", Key.TLS_CERTIFICATE.code(), Key.TLS_KEYSTORE.code()));
        }
        return certificate
                .map(file -> new Tls(file, values.file(Key.TLS_KEY), ""))
                .or(() -> keystore.map(file -> new Tls(file, Optional.empty(), values.word(Key.TLS_PASSWORD))));
    }

    private static Watching watching(Values values, List<Complaint> complaints) {
        var feedsEvery = values.span(Key.FEEDS_EVERY).orElse(Duration.ofMinutes(1));
        if (feedsEvery.compareTo(Duration.ofMinutes(1)) < 0) {
            complaints.add(Complaint.of("bad.feedsEvery", Key.FEEDS_EVERY.code(), values.word(Key.FEEDS_EVERY)));
        }
        return new Watching(
                values.folders(Key.WATCH_FOLDERS),
                values.span(Key.WATCH_EVERY).filter(Duration::isPositive).orElse(Duration.ofSeconds(10)),
                values.yes(Key.WATCH_PUBLISH),
                values.sites(Key.FEEDS),
                feedsEvery,
                values.yes(Key.FEEDS_PUBLISH),
                values.one(Key.FEEDS_RIGHTS, Rights.class),
                values.words(Key.FEEDS_NEAR));
    }

    private static Limits limits(Values values, List<Complaint> complaints) {
        var file = values.size(Key.LARGEST_FILE).orElse(1);
        var upload = values.size(Key.LARGEST_UPLOAD).orElse(file);
        if (file < 1 || upload < file) {
            complaints.add(Complaint.of("uploadBelowFile", Key.LARGEST_UPLOAD.code(), Key.LARGEST_FILE.code()));
        }
        return new Limits(
                file,
                upload,
                values.number(Key.FILES_PER_UPLOAD, 1, 100_000),
                values.size(Key.QUOTA),
                values.size(Key.KEEP_FREE).orElse(0));
    }

    private static Optional<MailSettings> mail(Values values, List<Complaint> complaints) {
        values.together(Key.MAIL_USER, Key.MAIL_PASSWORD);
        values.together(Key.MAIL_HOST, Key.MAIL_FROM);
        var port = values.number(Key.MAIL_PORT, 1, LAST_PORT);
        var security = values.one(Key.MAIL_SECURITY, MailSettings.Security.class);
        var from = values.word(Key.MAIL_FROM);
        if (!from.isEmpty() && from.indexOf('@') < 1) {
            complaints.add(Complaint.of("bad.mailFrom", Key.MAIL_FROM.code(), from));
        }
        return complaints.isEmpty()
                ? values.text(Key.MAIL_HOST)
                        .map(host -> new MailSettings(
                                host, port, security, values.text(Key.MAIL_USER), values.text(Key.MAIL_PASSWORD), from))
                : Optional.empty();
    }
}
