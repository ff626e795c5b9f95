package fr.vigie.server;

import fr.vigie.document.Span;
import fr.vigie.messages.Messages;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.report.Chronicle;
import fr.vigie.review.Difference;
import fr.vigie.server.view.Fragment;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.StatementPage;
import fr.vigie.server.view.StatementPage.Row;
import fr.vigie.server.view.StatementPage.Wording;
import fr.vigie.server.view.VersionsPage.Piece;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts statements into words and links. */
final class StatementDrawing {
    private final Messages messages;
    private final String path;
    private final Parameters parameters;
    private final StatementParameters list;
    private final FigureWords words;
    private final NumberFormat shares;

    StatementDrawing(Messages messages, String path, Parameters parameters, StatementParameters list) {
        this.messages = messages;
        this.path = path;
        this.parameters = parameters;
        this.list = list;
        this.words = new FigureWords(messages);
        this.shares = NumberFormat.getPercentInstance(messages.locale());
        shares.setMaximumFractionDigits(1);
    }

    Row row(Statement statement) {
        return row(statement, List.of());
    }

    /** @param others what reprints make of a quote */
    Row row(Statement statement, List<OtherWordings.Other> others) {
        var document = statement.document();
        var text = switch (statement.said()) {
            case Said.OfFigure of -> of.figure().text();
            case Said.OfQuote of -> of.quote().text();
        };
        var said = switch (statement.said()) {
            case Said.OfFigure of -> words.say(of.figure());
            case Said.OfQuote of -> of.quote().text();
        };
        var who = switch (statement.said()) {
            case Said.OfFigure of -> of.figure().subject();
            case Said.OfQuote of -> of.quote().speaker();
        };
        var role = switch (statement.said()) {
            case Said.OfFigure of -> Optional.<String>empty();
            case Said.OfQuote of -> of.quote().role();
        };
        return new Row(
                said,
                who.map(name -> new Link(name, allOf(name))),
                who.map(name ->
                        FactSheetPages.address(list == StatementParameters.FIGURES ? "organisation" : "person", name)),
                role,
                marked(statement.sentence(), text),
                new Link(document.title(), place(document.id().value(), text)),
                document.date().map(Object::toString),
                document.date().map(day -> Words.day(messages, day)),
                statement.count(),
                others.stream().map(other -> wording(said, other)).toList());
    }

    private Wording wording(String said, OtherWordings.Other other) {
        var text = other.quote().text();
        var entry = other.document();
        return new Wording(
                Difference.of(said, text).stretches().stream()
                        .map(stretch -> new Piece(stretch.what().code(), stretch.text()))
                        .toList(),
                new Link(
                        entry.reading().title().orElse(entry.provenance().fileName()),
                        place(entry.id().value(), text)),
                entry.reading().issuer());
    }

    StatementPage.Claim claim(Chronicle.Claim claim) {
        var code = claim.judgement().name().toLowerCase(Locale.ROOT);
        var judged = claim.change()
                .map(change -> messages.say("claim.evolution.by", (change > 0 ? "+" : "") + shares.format(change)))
                .orElseGet(() -> messages.say("claim." + code));
        return new StatementPage.Claim(claim.year(), words.say(claim.figure()), code, judged, row(claim.statement()));
    }

    private String allOf(String name) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters.map());
        all.remove("cursor");
        all.put(list == StatementParameters.FIGURES ? "subject" : "speaker", List.of(name));
        return path + Parameters.of(all).queryString();
    }

    /** The document, scrolled by the browser to the words where it can (a text fragment); a long quote is found by its beginning. */
    private static String place(String id, String text) {
        var line = text.lines().findFirst().orElse("");
        var words = line.length() <= 100
                ? line
                : line.substring(0, line.lastIndexOf(' ', 100) > 0 ? line.lastIndexOf(' ', 100) : 100);
        return "/documents/" + id + "#:~:text="
                + Parameters.encode(words).replace("+", "%20").replace("-", "%2D");
    }

    private static List<Fragment> marked(String sentence, String text) {
        var start = sentence.indexOf(text);
        return start < 0
                ? List.of(new Fragment(sentence, false))
                : Fragment.of(sentence, List.of(new Span(start, start + text.length())));
    }
}
