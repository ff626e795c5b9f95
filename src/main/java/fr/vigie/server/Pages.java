package fr.vigie.server;

import fr.vigie.access.Account;
import fr.vigie.access.Scope;
import fr.vigie.intake.Rereading;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.server.view.Frame;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Draws pages from the templates that the build compiled. */
final class Pages {
    static final String THEME_COOKIE = "vigie_theme";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "fr.vigie.server.templates");
    private final Assets assets;
    private final Doorkeeper doorkeeper;
    private final Supplier<Optional<Rereading>> rereading;
    private final ToIntFunction<String> unseen;

    /**
     * @param rereading how far the archive is with reading everything again, if it does
     * @param unseen how many matches of a person's monitors the person has not looked at
     */
    Pages(Assets assets, Doorkeeper doorkeeper, Supplier<Optional<Rereading>> rereading, ToIntFunction<String> unseen) {
        this.assets = assets;
        this.doorkeeper = doorkeeper;
        this.rereading = rereading;
        this.unseen = unseen;
    }

    /**
     * Answers with a page.
     *
     * @param template its name without ending, such as {@code search}
     * @param section the entry of the navigation that it belongs to
     */
    void show(Context context, String template, String section, Object page) {
        var output = new StringOutput(32 * 1024);
        Map<String, Object> parameters = Map.of("frame", frame(context, section), "page", page);
        templates.render(template + ".jte", parameters, output);
        SecurityHeaders.putForKeeping(context);
        context.res().addHeader("Vary", "Cookie, HX-Request");
        context.contentType("text/html; charset=utf-8")
                .result(doorkeeper
                        .formToken(context)
                        .map(token -> FormTokens.into(output.toString(), token))
                        .orElseGet(output::toString));
    }

    Messages messages(Context context) {
        return Languages.ofPage(context);
    }

    private Frame frame(Context context, String section) {
        var theme = Optional.ofNullable(context.cookie(THEME_COOKIE))
                .filter(THEMES::contains)
                .orElse("auto");
        var query = Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("");
        var here = context.method().name().equals("GET") ? context.path() + query : "/";
        var watcher = Doorkeeper.visitor(context).may(Scope.WATCH);
        return new Frame(
                Languages.ofPage(context),
                theme,
                here,
                section,
                doorkeeper.showsWaysIn(context),
                watcher,
                watcher ? unseen.applyAsInt(MonitorAsked.keeper(context).person()) : 0,
                doorkeeper.isAdministrator(context),
                Doorkeeper.visitor(context)
                        .session()
                        .flatMap(session -> Doorkeeper.visitor(context).account())
                        .map(Account::name),
                doorkeeper.hasDoor(),
                rereading.get().map(found -> notice(context, found)),
                assets::address);
    }

    /** How many files there are is the desk's alone to know: some are hidden. */
    private String notice(Context context, Rereading found) {
        return doorkeeper.audience(context) == Audience.DESK
                ? messages(context).say("notice.rereadingCount", found.done(), found.all())
                : messages(context).say("notice.rereading");
    }
}
