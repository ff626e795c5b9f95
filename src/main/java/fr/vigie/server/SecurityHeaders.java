package fr.vigie.server;

import fr.vigie.access.Scope;
import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells the browser to keep to. */
final class SecurityHeaders {
    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> EVERYTHING = Map.of(
            "Content-Security-Policy", PAGES,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");

    private SecurityHeaders() {}

    /**
     * Puts them all.
     *
     * @param secure whether people come by HTTPS, so that browsers are to keep to it
     */
    static void put(Context context, boolean secure) {
        EVERYTHING.forEach(context::header);
        context.header("Vary", "Accept-Encoding");
        if (secure && !context.scheme().equals("https")) { // else the connector says so itself
            context.header("Strict-Transport-Security", "max-age=" + Connectors.SECONDS_OF_A_YEAR);
        }
    }

    /** Those that hold for whatever is answered, by their names. */
    static Map<String, String> ofEverything() {
        return EVERYTHING;
    }

    /**
     * Lets the browser of whoever sees drafts keep nothing, since others may sit down before it; other readers' browsers
     * ask each time whether what they keep still holds.
     */
    static void putForKeeping(Context context) {
        var visitor = Doorkeeper.visitor(context);
        boolean seesDrafts = visitor.session().isPresent() && visitor.may(Scope.WRITE);
        context.header("Cache-Control", seesDrafts ? "no-store" : "private, no-cache");
    }

    /** For a file that somebody else made: it runs nothing and reaches nothing, and only our pages frame it. */
    static void putForForeignFile(Context context, boolean drawnByThePdfViewer) {
        // A browser's own PDF viewer refuses to work inside a sandbox; it runs no script of the page's origin.
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'"
                        + (drawnByThePdfViewer ? "; object-src 'self'" : "; sandbox"));
        context.header("X-Frame-Options", "SAMEORIGIN");
    }
}
