package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.Walk;
import fr.vigie.json.Json;
import fr.vigie.report.DocumentExport;
import fr.vigie.report.Export;
import fr.vigie.report.Format;
import fr.vigie.report.StatementExport;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /api/export} and, under figures and quotes, the same of them: all that is found, written while it is read. */
final class ExportCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ExportCalls.class);
    private static final String FORMAT = "format";
    private static final List<Format> LISTS = List.of(Format.CSV, Format.JSONL, Format.XLSX);
    private static final List<Format> ALL = List.of(Format.values());

    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;
    private final Clock clock;

    ExportCalls(SearchEngine engine, Doorkeeper doorkeeper, Turns turns, Clock clock) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
        this.clock = clock;
    }

    void documents(Context context) {
        var parameters = Requests.parameters(context);
        var format = format(parameters, ALL);
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var request = SearchCalls.asked(
                parameters.without(FORMAT), audience, Languages.ofCall(context).locale());
        var export = new DocumentExport(DocumentPages.origin(context), entry -> DocumentPages.mayRead(entry, audience));
        send(context, "vigie", format, () -> engine.walk(request), export::to);
    }

    void figures(Context context) {
        statements(context, StatementParameters.FIGURES, "vigie-chiffres", StatementExport::figures);
    }

    void quotes(Context context) {
        statements(context, StatementParameters.QUOTES, "vigie-citations", StatementExport::quotes);
    }

    private void statements(
            Context context,
            StatementParameters asked,
            String name,
            Function<StatementExport, StatementExport.Begun> begun) {
        var parameters = Requests.parameters(context);
        var format = format(parameters, LISTS);
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var request = asked.read(
                parameters.without(FORMAT), audience, Languages.ofCall(context).locale());
        var export = new StatementExport(DocumentPages.origin(context), one -> Json.text(StatementCalls.tree(one)));
        send(context, name, format, () -> engine.walk(request), begun.apply(export)::to);
    }

    /** Begins an export. */
    private interface Begun<T> {
        Export<T> to(OutputStream out, Format format) throws IOException;
    }

    /** The search has its turn among others; what is sent afterwards may be as slow as whoever takes it. */
    private <T> void send(Context context, String name, Format format, Supplier<Walk<T>> search, Begun<T> begun) {
        try (var walk = turns.take(search)) {
            SecurityHeaders.putForKeeping(context);
            context.header("Vigie-Total", Long.toString(walk.total()));
            context.header(
                    "Content-Disposition",
                    Originals.disposition(name + "-" + LocalDate.now(clock) + "." + format.code(), false));
            context.contentType(format.mediaType());
            if (!context.method().name().equals("HEAD")) {
                write(context, walk, format, begun);
            }
        }
    }

    private static <T> void write(Context context, Walk<T> walk, Format format, Begun<T> begun) {
        var out = context.outputStream();
        try (var export = begun.to(out, format)) {
            export.putAll(walk);
        } catch (IOException | RuntimeException failed) {
            abort(context, failed);
        }
    }

    /** What was sent looks whole to whoever got it, unless the connection breaks. */
    static void abort(Context context, Exception failed) {
        if (!(failed instanceof EofException)) {
            LOG.error("an export broke off", failed);
        }
        try {
            context.res().sendError(-1);
        } catch (IOException e) {
            LOG.debug("it was broken already", e);
        }
    }

    private static Format format(Parameters parameters, List<Format> possible) {
        var asked = parameters.first(FORMAT).filter(word -> !word.isEmpty()).orElse(Format.CSV.code());
        return Format.coded(asked).filter(possible::contains).orElseThrow(() -> {
            var known = possible.stream().map(Format::code).collect(Collectors.joining(", "));
            return new Problem(400, "notAFormat", asked, known).with("parameter", FORMAT);
        });
    }
}
