package fr.vigie.server;

import fr.vigie.access.Access;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes down what was changed in the archive, whichever way it was asked for. */
final class Deeds {
    private static final String TARGET = "vigie.deed.target";
    private static final String DETAIL = "vigie.deed.detail";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("POST /api/documents", "document.give"),
            Map.entry("POST /depot", "document.give"),
            Map.entry("POST /depot/texte", "document.give"),
            Map.entry("PATCH /api/documents/{id}", "document.correct"),
            Map.entry("DELETE /api/documents/{id}", "document.remove"),
            Map.entry("POST /api/documents/{id}/versions", "document.replace"),
            Map.entry("POST /api/documents/{id}/publish", "document.publish"),
            Map.entry("POST /documents/{id}/publish", "document.publish"),
            Map.entry("POST /api/documents/{id}/withdraw", "document.withdraw"),
            Map.entry("POST /documents/{id}/withdraw", "document.withdraw"),
            Map.entry("POST /bureau", "desk.act"),
            Map.entry("POST /api/desk/{deed}", "desk.act"),
            Map.entry("POST /bureau/{id}", "document.correct"),
            Map.entry("POST /bureau/{id}/publish", "document.publish"),
            Map.entry("POST /bureau/{id}/retry", "document.retry"),
            Map.entry("POST /api/documents/{id}/retry", "document.retry"),
            Map.entry("POST /bureau/{id}/versions", "document.replace"),
            Map.entry("POST /bureau/{id}/names", "name.correct"),
            Map.entry("POST /documents/{id}/names", "name.correct"),
            Map.entry("POST /veilles", "monitor.add"),
            Map.entry("POST /veilles/{id}", "monitor.change"),
            Map.entry("POST /desabonnement", "monitor.unsubscribe"),
            Map.entry("POST /api/monitors", "monitor.add"),
            Map.entry("PUT /api/monitors/{id}", "monitor.change"),
            Map.entry("DELETE /api/monitors/{id}", "monitor.remove"),
            Map.entry("POST /api/monitors/{id}/feed", "monitor.renewFeed"),
            Map.entry("POST /api/monitors/{id}/deliveries", "monitor.sendAgain"),
            Map.entry("POST /api/searches", "search.keep"),
            Map.entry("PUT /api/searches/{id}", "search.change"),
            Map.entry("DELETE /api/searches/{id}", "search.remove"),
            Map.entry("POST /recherches", "search.keep"),
            Map.entry("POST /recherches/{id}", "search.change"),
            Map.entry("POST /api/dossiers", "dossier.add"),
            Map.entry("PUT /api/dossiers/{id}", "dossier.change"),
            Map.entry("DELETE /api/dossiers/{id}", "dossier.remove"),
            Map.entry("POST /api/dossiers/{id}/documents", "dossier.put"),
            Map.entry("PUT /api/dossiers/{id}/documents/{doc}", "dossier.note"),
            Map.entry("DELETE /api/dossiers/{id}/documents/{doc}", "dossier.take"),
            Map.entry("POST /api/dossiers/{id}/share", "dossier.share"),
            Map.entry("POST /dossiers", "dossier.add"),
            Map.entry("POST /dossiers/documents", "dossier.put"),
            Map.entry("POST /dossiers/{id}", "dossier.change"),
            Map.entry("POST /dossiers/{id}/documents/{doc}", "dossier.note"),
            Map.entry("POST /api/names/{type}/{id}/merge", "name.merge"),
            Map.entry("POST /api/names/{type}/{id}/rename", "name.rename"),
            Map.entry("POST /api/names/{type}/{id}/hide", "name.hide"),
            Map.entry("POST /api/names/{type}/{id}/split", "name.split"),
            Map.entry("POST /api/names/{type}/{id}/retype", "name.retype"),
            Map.entry("PUT /api/names/corrections", "name.replaceAll"),
            Map.entry("DELETE /api/names/corrections/{number}", "name.undo"),
            Map.entry("POST /api/archive/reindex", "archive.reindex"),
            Map.entry("POST /api/archive/check", "archive.check"),
            Map.entry("POST /api/archive/backup", "archive.backup"),
            Map.entry("POST /api/archive/forget", "archive.forget"),
            Map.entry("POST /administration/exemples", "archive.removeSample"));

    private final Access access;

    Deeds(Access access) {
        this.access = access;
    }

    /** Says on what the change was made, where the path does not; no secret belongs in either. */
    static void on(Context context, String target, String detail) {
        context.attribute(TARGET, target);
        context.attribute(DETAIL, detail);
    }

    /** Notes a change that was made; what concerns accounts is noted where it is done. */
    void note(Context context, Route route) {
        boolean changes = !route.method().equals(HandlerType.GET) && route.access() == Route.Access.WRITER;
        var key = route.method().name() + " " + route.path();
        var name = Optional.ofNullable(NAMES.get(key));
        if (context.statusCode() < 400 && (changes || name.isPresent())) {
            access.audit()
                    .note(
                            Doorkeeper.visitor(context).who(),
                            name.orElse(key.toLowerCase(Locale.ROOT)),
                            attribute(context, TARGET)
                                    .orElseGet(() -> String.join(
                                            " ", context.pathParamMap().values())),
                            attribute(context, DETAIL).orElse(""));
        }
    }

    private static Optional<String> attribute(Context context, String name) {
        return Optional.ofNullable(context.attribute(name));
    }
}
