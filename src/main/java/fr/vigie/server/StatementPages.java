package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import fr.vigie.report.Chronicle;
import fr.vigie.report.Format;
import fr.vigie.server.view.Kept;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.SortChoice;
import fr.vigie.server.view.StatementPage;
import fr.vigie.server.view.StatementPage.Field;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that list what documents state instead of the documents. Their address says everything that they show. */
final class StatementPages {
    /** What was claimed of one thing is shown so far back, the oldest left out. */
    private static final int CLAIMS = SearchRequest.LARGEST;

    private final SearchEngine engine;
    private final Turns turns;
    private final Pages pages;

    StatementPages(SearchEngine engine, Turns turns, Pages pages) {
        this.engine = engine;
        this.turns = turns;
        this.pages = pages;
    }

    void figures(Context context) {
        show(context, StatementParameters.FIGURES, "figures", "/chiffres");
    }

    void quotes(Context context) {
        show(context, StatementParameters.QUOTES, "quotes", "/citations");
    }

    private void show(Context context, StatementParameters list, String name, String path) {
        var parameters = known(Requests.parameters(context), list);
        var asked = list.readWhatCanBe(newestFirst(parameters), Audience.PUBLIC);
        var answer = turns.take(() -> StatementCalls.statements(engine, asked.request()));
        var messages = pages.messages(context);
        var drawing = new StatementDrawing(messages, path, parameters, list);
        var wordings = new OtherWordings(engine, Audience.PUBLIC);
        var complaints = asked.complaints().stream()
                .map(problem -> Problems.detail(messages, problem))
                .toList();
        var typed = parameters.first("q").orElse("").strip();
        pages.show(
                context,
                name,
                name,
                new StatementPage(
                        path,
                        fields(messages, parameters, list),
                        kept(parameters, list),
                        asked.misread().map(misread -> SearchPages.notice(messages, typed, misread)),
                        complaints,
                        messages.say(name + ".count", answer.total()),
                        orders(messages, parameters, list, path, asked.request().order()),
                        answer.total() == 0 ? List.of() : export(messages, parameters, asked, list),
                        turns.take(() -> answer.statements().stream()
                                .map(statement -> drawing.row(statement, others(statement, wordings)))
                                .toList()),
                        answer.cursor().map(cursor -> address(path, parameters, "cursor", cursor)),
                        asked.request()
                                .within()
                                .cursor()
                                .map(cursor ->
                                        path + parameters.without("cursor").queryString()),
                        claims(asked.request(), drawing)));
    }

    private static List<OtherWordings.Other> others(Statement statement, OtherWordings wordings) {
        return switch (statement.said()) {
            case Said.OfFigure of -> List.of();
            case Said.OfQuote of -> wordings.of(of.quote(), statement);
        };
    }

    /** What the address says that the list knows; an empty field of the form is none. */
    private static Parameters known(Parameters parameters, StatementParameters list) {
        var known = new LinkedHashMap<String, List<String>>();
        for (var name : parameters.names()) {
            var values = parameters.all(name).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (list.knows(name) && !name.equals("audience") && !values.isEmpty()) {
                known.put(name, values);
            }
        }
        return Parameters.of(known);
    }

    private static Parameters newestFirst(Parameters parameters) {
        var all = new LinkedHashMap<>(parameters.map());
        if (parameters.first("q").isEmpty()) {
            all.putIfAbsent("sort", List.of(StatementOrder.NEWEST.code()));
        }
        all.putIfAbsent("size", List.of("50"));
        all.putIfAbsent("group", List.of("reprints"));
        return Parameters.of(all);
    }

    private static List<Field> fields(Messages messages, Parameters parameters, StatementParameters list) {
        var names = switch (list) {
            case FIGURES -> List.of("q", "measure", "subject", "figure", "unit", "from", "to");
            case QUOTES -> List.of("said", "speaker", "role", "q", "organisation", "from", "to");
        };
        return names.stream()
                .map(name -> new Field(
                        name,
                        messages.say("statements." + name),
                        parameters.first(name).orElse(""),
                        name.equals("from") || name.equals("to") ? "date" : "text"))
                .toList();
    }

    /** What the form repeats: what it has no field for, and further values of a field. */
    private static List<Kept> kept(Parameters parameters, StatementParameters list) {
        var shown = switch (list) {
            case FIGURES -> List.of("q", "measure", "subject", "figure", "unit", "from", "to");
            case QUOTES -> List.of("said", "speaker", "role", "q", "organisation", "from", "to");
        };
        var kept = new ArrayList<Kept>();
        for (var name : parameters.names()) {
            if (!name.equals("cursor")) {
                parameters.all(name).stream()
                        .skip(shown.contains(name) ? 1 : 0)
                        .forEach(value -> kept.add(new Kept(name, value)));
            }
        }
        return kept;
    }

    private static List<SortChoice> orders(
            Messages messages, Parameters parameters, StatementParameters list, String path, StatementOrder chosen) {
        return Stream.of(StatementOrder.values())
                .filter(order -> list == StatementParameters.FIGURES || !order.needsValue())
                .map(order -> new SortChoice(
                        messages.say("statements.sort." + order.code()),
                        address(path, parameters.without("cursor"), "sort", order.code()),
                        order == chosen))
                .toList();
    }

    /** The REST list of the same; a query that could not be read is asked by its nearest. */
    private static List<Link> export(
            Messages messages, Parameters parameters, StatementParameters.Asked asked, StatementParameters list) {
        var whole = new LinkedHashMap<>(newestFirst(parameters).map());
        whole.keySet().removeAll(List.of("cursor", "size"));
        asked.misread().ifPresent(misread -> whole.put("q", List.of(misread.nearest())));
        var path = list == StatementParameters.FIGURES ? "/api/figures/export" : "/api/quotes/export";
        return asked.complaints().isEmpty()
                ? Stream.of(Format.CSV, Format.XLSX, Format.JSONL)
                        .map(format -> new Link(
                                messages.say("statements." + format.code()),
                                address(path, Parameters.of(whole), "format", format.code())))
                        .toList()
                : List.of();
    }

    private static String address(String path, Parameters parameters, String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters.map());
        all.put(name, List.of(value));
        return path + Parameters.of(all).queryString();
    }

    /** Where figures of one thing are asked for, all that was claimed of it, a year after the other. */
    private List<StatementPage.Claim> claims(StatementRequest request, StatementDrawing drawing) {
        if (!(request.wanted() instanceof Wanted.Figures figures)
                || figures.subjects().size() != 1
                || figures.measures().size() + figures.families().size() != 1) {
            return List.of();
        }
        var within = request.within();
        var all = within.sized(CLAIMS)
                .from(Optional.empty())
                .grouped(true)
                .strictly()
                .listing(0);
        StatementAnswer newest =
                turns.take(() -> engine.statements(new StatementRequest(all, figures, StatementOrder.NEWEST)));
        return Chronicle.of(newest.statements()).stream().map(drawing::claim).toList();
    }
}
