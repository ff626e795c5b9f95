package fr.vigie.server;

import fr.vigie.access.AccessSettings;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From where a request comes and to whom it is addressed.
 *
 * <p>Loopback alone says little: a browser on this machine can be sent here by any page of the web. So a request that a
 * foreign page caused (by {@code Sec-Fetch-Site} or {@code Origin}) is told apart, a host name that is not ours is no
 * address of ours (a foreign name that was pointed at 127.0.0.1), and what came through a proxy is not near, since the
 * proxy's own connection says nothing of who stands behind it.
 */
final class Whereabouts {
    private final String host;
    private final Set<String> names;
    private final Optional<URI> publicUrl;
    private final Set<String> trustedProxies;

    Whereabouts(ServerSettings settings, AccessSettings access) {
        host = settings.host().toLowerCase(Locale.ROOT);
        names = settings.names();
        publicUrl = access.publicUrl();
        trustedProxies = access.trustedProxies();
    }

    /** The name that the request is addressed to, without port, lower case; empty when it is none. */
    static String addressed(Context context) {
        return hostName(Optional.ofNullable(context.header("Host")).orElse(""));
    }

    /** Whether a name is one that we answer to. */
    boolean isOurs(String name) {
        return isLoopbackName(name)
                || isLiteralAddress(name)
                || name.equals(host)
                || names.contains(name)
                || publicUrl
                        .filter(url -> url.getHost().toLowerCase(Locale.ROOT).equals(name))
                        .isPresent();
    }

    /** Whether the connection comes from this machine itself, and from nobody behind it. */
    boolean isNear(Context context) {
        return isLoopback(context.req().getRemoteAddr()) && !isForwarded(context) && isLoopbackName(addressed(context));
    }

    /** Whether another site's page caused the request. */
    boolean fromForeignPage(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        var origin = context.header("Origin");
        return origin != null && !isOurOrigin(context, origin);
    }

    /** Whether the browser vouches that a page of ours caused the request. */
    boolean fromOwnPage(Context context) {
        var origin = Optional.ofNullable(context.header("Origin"));
        boolean vouched = "same-origin".equals(context.header("Sec-Fetch-Site"))
                || origin.filter(given -> isOurOrigin(context, given)).isPresent();
        return vouched && !fromForeignPage(context);
    }

    private boolean isOurOrigin(Context context, String origin) {
        return origin.equals(context.scheme() + "://" + context.header("Host"))
                || publicUrl.filter(url -> origin.equals(origin(url))).isPresent();
    }

    /** Where people reach the site, without a slash at its end; empty where nobody said. */
    static Optional<String> site(AccessSettings access) {
        return access.publicUrl().map(url -> url.toString().replaceAll("/+$", ""));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** The address of whoever asks: of the connection, or what a proxy that is trusted says of it. */
    String client(Context context) {
        var address = context.req().getRemoteAddr();
        var chain = Optional.ofNullable(context.header("X-Forwarded-For"))
                .orElse("")
                .split(",");
        for (int i = chain.length - 1; i >= 0 && trustedProxies.contains(address); i--) {
            var before = chain[i].strip();
            if (!before.matches("[0-9a-fA-F.:]{2,45}")) {
                break;
            }
            address = before;
        }
        return address;
    }

    private static boolean isForwarded(Context context) {
        return context.header("Forwarded") != null
                || context.header("X-Forwarded-For") != null
                || context.header("X-Forwarded-Host") != null
                || context.header("X-Real-IP") != null
                || context.header("Via") != null;
    }

    private static boolean isLoopbackName(String name) {
        return name.equals("localhost") || isLiteralAddress(name) && isLoopback(name);
    }

    private static boolean isLiteralAddress(String name) {
        return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || name.matches("\\[[0-9a-f:.]+]");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String hostName(String header) {
        try {
            var name = URI.create("http://" + header).getHost();
            return name == null ? "" : name.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
