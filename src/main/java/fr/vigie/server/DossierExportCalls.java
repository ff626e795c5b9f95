package fr.vigie.server;

import fr.vigie.dossier.Contents;
import fr.vigie.dossier.DossierExport;
import fr.vigie.dossier.DossierPage;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** {@code GET /api/dossiers/{id}/export}: the whole dossier as one ZIP file, written while it is read. */
final class DossierExportCalls {
    private final Keeping keeping;
    private final SearchEngine engine;
    private final Archive archive;
    private final Turns turns;
    private final Clock clock;

    DossierExportCalls(Keeping keeping, SearchEngine engine, Archive archive, Turns turns, Clock clock) {
        this.keeping = keeping;
        this.engine = engine;
        this.archive = archive;
        this.turns = turns;
        this.clock = clock;
    }

    void send(Context context) {
        var opened = keeping.dossier(context);
        var person = Keeping.person(context);
        var contents = turns.take(() -> Contents.of(keeping.dossiers(), engine, person, opened, Contents.Wish.ALL));
        var today = LocalDate.now(clock);
        var origin = DocumentPages.origin(context);
        var page = new DossierPage(Languages.ofPage(context).locale(), origin, today);
        var name = opened.dossier().heading().title().replaceAll("[/\\\\:*?\"<>|]+", " ");
        SecurityHeaders.putForKeeping(context);
        context.header("Content-Disposition", Originals.disposition(name + " " + today + ".zip", false));
        context.header("Cache-Control", "no-store").contentType("application/zip");
        if (context.method().name().equals("HEAD")) {
            return;
        }
        try {
            var out = context.outputStream();
            new DossierExport(engine, archive, origin, page).write(out, opened, contents, person);
        } catch (IOException | RuntimeException failed) {
            ExportCalls.abort(context, failed);
        }
    }
}
