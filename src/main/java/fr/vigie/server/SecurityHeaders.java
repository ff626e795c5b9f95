package fr.vigie.server;

import io.javalin.http.Context;

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

    private SecurityHeaders() {}

    static void put(Context context) {
        context.header("Content-Security-Policy", PAGES)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
                .header("Vary", "Accept-Encoding");
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
