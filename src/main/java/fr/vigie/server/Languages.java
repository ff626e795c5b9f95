package fr.vigie.server;

import fr.vigie.messages.Messages;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** In which language one is answered: French unless a person switched, or a program asks, for English. */
final class Languages {
    static final String COOKIE = "vigie_language";

    private static final Messages FRENCH = Messages.of("server", Locale.FRENCH);
    private static final Messages ENGLISH = Messages.of("server", Locale.ENGLISH);

    private Languages() {}

    static Messages ofPage(Context context) {
        return "en".equals(context.cookie(COOKIE)) ? ENGLISH : FRENCH;
    }

    static Messages ofCall(Context context) {
        if (context.cookie(COOKIE) != null) {
            return ofPage(context);
        }
        var accepted = Optional.ofNullable(context.header("Accept-Language")).orElse("");
        return accepted.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : FRENCH;
    }

    static Messages french() {
        return FRENCH;
    }
}
