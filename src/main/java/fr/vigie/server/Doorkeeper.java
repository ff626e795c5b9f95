package fr.vigie.server;

import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides who comes in and how far. Until there are accounts, whoever connects from this machine itself is the desk and
 * may write; everybody else reads what is published.
 *
 * <p>Loopback alone is not enough: a browser on this machine can be sent here by any page of the web. So a request that a
 * foreign page caused (by {@code Sec-Fetch-Site} or {@code Origin}) is the public's, a host name that is not ours is
 * refused (a foreign name that was pointed at 127.0.0.1), and what came through a proxy is the public's as well, since the
 * proxy's own connection says nothing of who stands behind it.
 */
final class Doorkeeper {
    /** Carries the key of the command line. */
    static final String KEY = "X-Vigie-Key";

    private final ServerSettings settings;

    Doorkeeper(ServerSettings settings) {
        this.settings = settings;
    }

    /** Refuses a request that is addressed to a name that is not ours. */
    void admit(Context context) {
        var host = hostName(Optional.ofNullable(context.header("Host")).orElse(""));
        if (!isOurs(host)) {
            throw new Problem(421, "foreignHost", host);
        }
    }

    /** Refuses whoever may not write. */
    void admitWriter(Context context) {
        if (!isDesk(context)) {
            throw new Problem(403, "writersOnly");
        }
    }

    /** Refuses a request that another site's page caused. */
    void admitOwnPage(Context context) {
        if (fromForeignPage(context)) {
            throw new Problem(403, "foreignPage");
        }
    }

    /** Whether the one who asks may write and see what is not public. */
    boolean isDesk(Context context) {
        return isNear(context) && !fromForeignPage(context) && keyFits(context);
    }

    /** Whether the connection comes from this machine itself, so that the ways in are worth showing. */
    boolean isNear(Context context) {
        return isLoopback(context.req().getRemoteAddr())
                && !isForwarded(context)
                && isLoopbackName(
                        hostName(Optional.ofNullable(context.header("Host")).orElse("")));
    }

    /** Whether the one who asks from this machine proved that the home's files are his to read. */
    boolean holdsKey(Context context) {
        return context.header(KEY) != null && isDesk(context);
    }

    /** What is answered by default about one document: the desk sees its own. */
    Audience audience(Context context) {
        return isDesk(context) ? Audience.DESK : Audience.PUBLIC;
    }

    /**
     * What a list is made of: the public archive unless the desk asks for its own.
     *
     * @throws Problem when somebody else asks for the desk's
     */
    Audience audienceAskedFor(Context context, Parameters parameters) {
        return switch (parameters.first("audience").orElse("public")) {
            case "public", "" -> Audience.PUBLIC;
            case "desk" -> {
                admitWriter(context);
                yield Audience.DESK;
            }
            default -> throw new Problem(400, "notAnAudience").with("parameter", "audience");
        };
    }

    /** A key that is given must be right; none is needed on the loopback. */
    private boolean keyFits(Context context) {
        var given = context.header(KEY);
        return given == null
                || settings.key()
                        .map(key -> MessageDigest.isEqual(
                                key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private static boolean isForwarded(Context context) {
        return context.header("Forwarded") != null
                || context.header("X-Forwarded-For") != null
                || context.header("X-Forwarded-Host") != null
                || context.header("X-Real-IP") != null
                || context.header("Via") != null;
    }

    private static boolean fromForeignPage(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        var origin = context.header("Origin");
        return origin != null && !origin.equals(context.scheme() + "://" + context.header("Host"));
    }

    private boolean isOurs(String host) {
        return isLoopbackName(host)
                || isLiteralAddress(host)
                || host.equals(settings.host().toLowerCase(Locale.ROOT))
                || settings.names().contains(host);
    }

    private static boolean isLoopbackName(String host) {
        return host.equals("localhost") || isLiteralAddress(host) && isLoopback(host);
    }

    private static boolean isLiteralAddress(String host) {
        return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || host.matches("\\[[0-9a-f:.]+]");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The name without port, lower case; empty when it is none. */
    private static String hostName(String header) {
        try {
            var name = URI.create("http://" + header).getHost();
            return name == null ? "" : name.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
