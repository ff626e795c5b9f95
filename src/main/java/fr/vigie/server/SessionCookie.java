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

    static String name(AccessSettings settings) {
        return settings.secure() ? "__Host-vigie" : "vigie_session";
    }

    static Optional<String> secret(Context context, AccessSettings settings) {
        return Optional.ofNullable(context.cookie(name(settings)));
    }

    static void put(Context context, AccessSettings settings, String secret) {
        int life = Math.toIntExact(settings.sessionLife().toSeconds());
        context.cookie(cookie(settings, secret, life));
    }

    static void clear(Context context, AccessSettings settings) {
        context.cookie(cookie(settings, "", 0));
    }

    private static Cookie cookie(AccessSettings settings, String value, int seconds) {
        return new Cookie(name(settings), value, "/", seconds, settings.secure(), true, null, SameSite.LAX);
    }
}
