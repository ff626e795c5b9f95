package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.Batch;
import fr.vigie.report.Batch.Asked;
import fr.vigie.report.Batch.Outcome;
import fr.vigie.report.BatchTable;
import fr.vigie.report.CsvTable;
import fr.vigie.report.Format;
import fr.vigie.report.Table;
import fr.vigie.report.XlsxTable;
import fr.vigie.server.view.BatchPage;
import fr.vigie.server.view.Link;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Many queries at once: {@code POST /api/batch}, and the page for people. Each query has its turn among other searches. */
final class BatchCalls {
    private static final String LIST = "queries";
    private static final String FORMAT = "format";

    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;
    private final Pages pages;

    BatchCalls(SearchEngine engine, Doorkeeper doorkeeper, Turns turns, Pages pages) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
        this.pages = pages;
    }

    /** The list is the body, as plain text; filters are parameters. JSON, or the table that {@code format} names. */
    void answer(Context context) throws IOException {
        var parameters = Requests.parameters(context);
        var format = format(parameters.first(FORMAT));
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var locale = Languages.ofCall(context).locale();
        var within = SearchCalls.asked(parameters.without(FORMAT), audience, locale);
        var answers = answers(context.body(), within);
        if (format.isPresent()) {
            send(context, format.get(), answers, locale);
        } else {
            Answers.json(context, BatchJson.tree(answers, locale));
        }
    }

    /** The empty form. */
    void show(Context context) {
        pages.show(context, "batch", "batch", new BatchPage("", List.of()));
    }

    /** The form with its answers, or the table that the button names. */
    void answerForm(Context context) throws IOException {
        var list = Optional.ofNullable(context.formParam(LIST)).orElse("");
        var format = format(Requests.field(context, FORMAT));
        var messages = pages.messages(context);
        var answers = answers(list, SearchPages.standard(""));
        if (format.isPresent()) {
            send(context, format.get(), answers, messages.locale());
            return;
        }
        var rows = answers.stream().map(asked -> row(asked, messages.locale())).toList();
        pages.show(context, "batch", "batch", new BatchPage(list, rows));
    }

    private List<Asked> answers(String list, SearchRequest within) {
        var questions = Batch.questions(list);
        if (questions.size() > Batch.MOST) {
            throw new Problem(413, "tooManyQueries", Batch.MOST);
        }
        var batch = new Batch(request -> turns.take(() -> engine.search(request)), within);
        var answers = new ArrayList<Asked>();
        questions.forEach(question -> answers.add(batch.ask(question)));
        return answers;
    }

    private static BatchPage.Row row(Asked asked, Locale locale) {
        var address = "/?q=" + Parameters.encode(asked.query());
        return switch (asked.outcome()) {
            case Outcome.Counted counted ->
                new BatchPage.Row(
                        asked.line(),
                        new Link(asked.query(), address),
                        counted.documents(),
                        counted.families(),
                        counted.newest().map(hit -> new Link(hit.title(), "/documents/" + hit.id())),
                        counted.newest().flatMap(hit -> hit.date()).map(Object::toString),
                        Optional.empty());
            case Outcome.Unread unread ->
                new BatchPage.Row(
                        asked.line(),
                        new Link(asked.query(), address),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BatchTable.complaint(unread.why(), locale)));
        };
    }

    /** A batch is small: it is whole before it is sent. */
    private static void send(Context context, Format format, List<Asked> answers, Locale locale) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Table table = format == Format.XLSX ? new XlsxTable(bytes) : new CsvTable(bytes)) {
            var rows = new BatchTable(table, locale);
            for (var asked : answers) {
                rows.put(asked);
            }
            table.end();
        }
        SecurityHeaders.putForKeeping(context);
        context.header("Content-Disposition", Originals.disposition("vigie." + format.code(), false));
        context.contentType(format.mediaType()).result(bytes.toByteArray());
    }

    private static Optional<Format> format(Optional<String> asked) {
        return asked.filter(word -> !word.isEmpty() && !word.equals("json"))
                .map(word -> Format.coded(word)
                        .filter(format -> format == Format.CSV || format == Format.XLSX)
                        .orElseThrow(() ->
                                new Problem(400, "notAFormat", word, "json, csv, xlsx").with("parameter", FORMAT)));
    }
}
