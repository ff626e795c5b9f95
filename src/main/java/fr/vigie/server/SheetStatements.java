package fr.vigie.server;

import fr.vigie.authority.NameKey;
import fr.vigie.document.Figure;
import fr.vigie.messages.Messages;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.report.Chronicle;
import fr.vigie.server.view.FactSheetPage.Measure;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.StatementPage.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stated of a name over time, and what it is quoted with. */
final class SheetStatements {
    private static final int MEASURES = 8;
    private static final int CLAIMS = 10;
    private static final int SHOWN = 6;

    private final Messages messages;
    private final FactSheet sheet;

    SheetStatements(Messages messages, FactSheet sheet) {
        this.messages = messages;
        this.sheet = sheet;
    }

    /**
     * The list of statements of a name, in the documents that have it.
     *
     * @param parameter {@code subject} or {@code speaker}
     */
    static String address(String path, NameKey name, String parameter, String label, String more, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(parameter, List.of(label));
        all.put(name.type().code(), List.of(name.key()));
        all.put("group", List.of("reprints"));
        all.put(more, List.of(value));
        return path + Parameters.of(all).queryString();
    }

    /** One line for each measure, those with most claims first. */
    List<Measure> measures() {
        var byMeasure = new LinkedHashMap<String, List<Statement>>();
        sheet.figures()
                .statements()
                .forEach(statement -> measure(statement)
                        .ifPresent(measure -> byMeasure
                                .computeIfAbsent(measure, one -> new ArrayList<>())
                                .add(statement)));
        return byMeasure.entrySet().stream()
                .map(one -> measure(one.getKey(), one.getValue()))
                .filter(measure -> !measure.claims().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Measure measure) -> measure.claims().size())
                        .reversed())
                .limit(MEASURES)
                .toList();
    }

    private static Optional<String> measure(Statement statement) {
        return statement.said() instanceof Said.OfFigure of ? measure(of.figure()) : Optional.empty();
    }

    private static Optional<String> measure(Figure figure) {
        return figure.family().or(figure::measure);
    }

    private Measure measure(String measure, List<Statement> statements) {
        var drawing = new StatementDrawing(messages, "/chiffres", Parameters.NONE, StatementParameters.FIGURES);
        var claims = Chronicle.of(statements);
        var all = address("/chiffres", sheet.name(), "subject", sheet.label(), "measure", measure);
        return new Measure(
                measure,
                new Link(messages.say("sheet.figures.measure", statements.size()), all),
                claims.subList(Math.max(0, claims.size() - CLAIMS), claims.size()).stream()
                        .map(drawing::claim)
                        .toList());
    }

    /** All that is stated of it. */
    Optional<Link> figures() {
        var total = sheet.figures().total();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Link(
                        messages.say("figures.count", total),
                        address("/chiffres", sheet.name(), "subject", sheet.label(), "sort", "-date")));
    }

    List<Row> by() {
        return rows(sheet.by().statements());
    }

    List<Row> about() {
        return rows(sheet.about());
    }

    private List<Row> rows(List<Statement> statements) {
        var drawing = new StatementDrawing(messages, "/citations", Parameters.NONE, StatementParameters.QUOTES);
        return statements.stream().limit(SHOWN).map(drawing::row).toList();
    }

    /** All that it is quoted with. */
    Optional<Link> quotes() {
        var total = sheet.by().total();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Link(
                        messages.say("quotes.count", total),
                        address("/citations", sheet.name(), "speaker", sheet.label(), "sort", "-date")));
    }
}
