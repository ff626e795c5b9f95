package fr.vigie.server;

import fr.vigie.access.AccessSettings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * The cookie that a session is known by: no script reads it, no other site sends it along with a form, and over HTTPS its
 * name makes browsers hold to this host and to HTTPS.
 */
final class SessionCookie {
    private SessionCookie() {}

    static String name(Context context, AccessSettings settings) {
        return named(context, settings, "session");
    }

    /** The name of one of our cookies, with the prefix that makes browsers hold to this host where it can. */
    static String named(Context context, AccessSettings settings, String purpose) {
        return (isSecure(context, settings) ? "__Host-vigie_" : "vigie_") + purpose;
    }

    private static boolean isSecure(Context context, AccessSettings settings) {
        return settings.secure() || context.scheme().equals("https");
    }

    static Optional<String> secret(Context context, AccessSettings settings) {
        return Optional.ofNullable(context.cookie(name(context, settings)));
    }

    static void put(Context context, AccessSettings settings, String secret) {
        int life = Math.toIntExact(settings.sessionLife().toSeconds());
        context.cookie(cookie(context, settings, "session", secret, life));
    }

    static void clear(Context context, AccessSettings settings) {
        context.cookie(cookie(context, settings, "session", "", 0));
    }

    static Cookie cookie(Context context, AccessSettings settings, String purpose, String value, int seconds) {
        return new Cookie(
                named(context, settings, purpose),
                value,
                "/",
                seconds,
                isSecure(context, settings),
                true,
                null,
                SameSite.LAX);
    }
}
