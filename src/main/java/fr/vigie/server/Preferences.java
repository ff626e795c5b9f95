package fr.vigie.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Set;

/** The switches of language and of light and dark: kept in a cookie, so that they work without a script. */
final class Preferences {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private Preferences() {}

    static void set(Context context) {
        keep(context, Languages.COOKIE, "language", LANGUAGES);
        keep(context, Pages.THEME_COOKIE, "theme", THEMES);
        context.redirect(Requests.ownPath(context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    private static void keep(Context context, String cookie, String parameter, Set<String> values) {
        var value = context.formParam(parameter);
        if (value != null && values.contains(value)) {
            int year = Math.toIntExact(Duration.ofDays(365).toSeconds());
            context.cookie(new Cookie(cookie, value, "/", year, false, true, null, SameSite.LAX));
        }
    }
}
