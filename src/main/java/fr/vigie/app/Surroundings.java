package fr.vigie.app;

import fr.vigie.configuration.Configuration;
import fr.vigie.server.KeyMaterial;
import fr.vigie.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** How the server stands in its surroundings, as the operator wants it and the command line says. */
record Surroundings(Configuration configuration, String host, int port) {
    private static final int KEY_BYTES = 32;

    /** Addresses to listen on that no other machine reaches. */
    private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** What the server is started with. */
    ServerSettings settings(Path uploads, String key) throws IOException {
        var names = new HashSet<>(configuration.hostNames());
        configuration
                .publicUrl()
                .map(URI::getHost)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .ifPresent(names::add);
        var limits = configuration.limits();
        var settings = ServerSettings.of(host, port, uploads)
                .withKey(key)
                .withNames(names)
                .withUploadLimits(limits.largestFile(), limits.largestUpload(), limits.filesPerUpload());
        return configuration.tls().isPresent()
                ? settings.withSecure(secure(configuration.tls().get()))
                : settings;
    }

    private static ServerSettings.Secure secure(Configuration.Tls tls) throws IOException {
        if (tls.key().isEmpty()) {
            return new ServerSettings.Secure(KeyMaterial.keystore(tls.certificate(), tls.password()), tls.password());
        }
        var password = secret();
        return new ServerSettings.Secure(
                KeyMaterial.pem(tls.certificate(), tls.key().get(), password), password);
    }

    /** One that nobody guesses. */
    static String secret() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether passwords come to it readable by whoever sits on the way: from other machines, with HTTPS nowhere. */
    boolean isInTheClear() {
        boolean behindHttps = configuration
                .publicUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent();
        return configuration.tls().isEmpty() && !behindHttps && !NEAR.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Where people reach it. */
    String address(int listening) {
        var scheme = configuration.tls().isPresent() ? "https://" : "http://";
        return configuration
                .publicUrl()
                .map(URI::toString)
                .orElse(scheme + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + listening + "/");
    }
}
