package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Quote;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All statements in one list, then sorted, joined and cut. */
final class NaiveStatements {
    private record Stated(Entry entry, int index, Said said) {
        double value() {
            return said instanceof Said.OfFigure of ? of.figure().value() : 0;
        }

        LocalDate day(LocalDate none) {
            return entry.reading().date().orElse(none);
        }

        /** What makes two statements the same. */
        Object what() {
            return switch (said) {
                case Said.OfFigure of ->
                    List.of(
                            key(of.figure().measure()),
                            key(of.figure().subject()),
                            of.figure().value(),
                            of.figure().to(),
                            of.figure().bound(),
                            of.figure().unit());
                case Said.OfQuote of -> FrenchWords.key(of.quote().text());
            };
        }
    }

    private NaiveStatements() {}

    static StatementAnswer answer(StatementRequest request, List<Entry> answering, NaiveFamilies families) {
        var all = new ArrayList<Stated>();
        for (var entry : answering) {
            switch (request.wanted()) {
                case Wanted.Figures wanted -> {
                    var figures = entry.tags().figures();
                    for (var i = 0; i < figures.size(); i++) {
                        if (isWanted(figures.get(i), wanted)) {
                            all.add(new Stated(entry, i, new Said.OfFigure(figures.get(i))));
                        }
                    }
                }
                case Wanted.Quotes wanted -> {
                    var quotes = entry.tags().quotes();
                    for (var i = 0; i < quotes.size(); i++) {
                        if (isWanted(quotes.get(i), wanted)) {
                            all.add(new Stated(entry, i, new Said.OfQuote(quotes.get(i))));
                        }
                    }
                }
            }
        }
        all.sort(order(request.order()));
        var groups = new LinkedHashMap<Object, List<Stated>>();
        for (var one : all) {
            var group = request.within().grouped()
                    ? List.of(families.head(one.entry().id()), one.what())
                    : List.of(one.entry().id(), one.index());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(one);
        }
        var statements = new ArrayList<Stated>();
        var counts = new LinkedHashMap<Stated, Integer>();
        for (var group : groups.values()) {
            var first = group.stream()
                    .filter(one ->
                            families.head(one.entry().id()).equals(one.entry().id()))
                    .findFirst()
                    .orElse(group.getFirst());
            statements.add(first);
            counts.put(first, (int)
                    group.stream().map(one -> one.entry().id()).distinct().count());
        }
        statements.sort(order(request.order()));
        var from = request.within().cursor().map(NaiveSearchEngine::offset).orElse(0);
        var size = request.within().size();
        var page = statements.subList(Math.min(from, statements.size()), Math.min(from + size, statements.size()));
        var more = !page.isEmpty() && from + page.size() < statements.size();
        return new StatementAnswer(
                statements.size(),
                more ? Optional.of(String.valueOf(from + page.size())) : Optional.empty(),
                page.stream()
                        .map(one -> statement(one, counts.getOrDefault(one, 1)))
                        .toList());
    }

    private static Comparator<Stated> order(StatementOrder order) {
        var byOrder = switch (order) {
            case RELEVANCE -> Comparator.<Stated>comparingInt(one -> 0);
            case LEAST -> Comparator.comparingDouble(Stated::value);
            case GREATEST -> Comparator.comparingDouble(Stated::value).reversed();
            case OLDEST -> Comparator.comparing((Stated one) -> one.day(LocalDate.MAX));
            case NEWEST ->
                Comparator.comparing((Stated one) -> one.day(LocalDate.MIN)).reversed();
        };
        return byOrder.thenComparing(Comparator.comparing((Stated one) -> one.day(LocalDate.MIN))
                        .reversed())
                .thenComparing(one -> one.entry().id())
                .thenComparingInt(Stated::index);
    }

    private static boolean isWanted(Figure figure, Wanted.Figures wanted) {
        return (wanted.units().isEmpty() || wanted.units().contains(figure.unit()))
                && (wanted.measures().isEmpty()
                        || names(wanted.measures(), figure.measure())
                        || names(wanted.measures(), figure.family()))
                && (wanted.families().isEmpty() || names(wanted.families(), figure.family()))
                && (wanted.subjects().isEmpty() || names(wanted.subjects(), figure.subject()))
                && (wanted.conditions().isEmpty()
                        || wanted.conditions().stream().anyMatch(one -> isMet(figure, one, wanted.conditions())));
    }

    /** Whether all conditions on the measure of one are met. */
    private static boolean isMet(Figure figure, FigureCondition one, List<FigureCondition> conditions) {
        return (names(Set.of(one.measure()), figure.measure()) || names(Set.of(one.measure()), figure.family()))
                && conditions.stream()
                        .filter(other -> other.measure().equals(one.measure()))
                        .allMatch(other -> NaiveMatching.meets(figure, other));
    }

    private static boolean isWanted(Quote quote, Wanted.Quotes wanted) {
        return (wanted.speakers().isEmpty() || names(wanted.speakers(), quote.speaker()))
                && hasAll(quote.role().orElse(""), wanted.roles())
                && hasAll(quote.text(), wanted.words());
    }

    /** Whether a text has all words of any of those asked for. */
    private static boolean hasAll(String text, Set<String> asked) {
        var words = List.of(FrenchWords.key(text).split(" "));
        return asked.isEmpty()
                || asked.stream()
                        .anyMatch(one ->
                                words.containsAll(List.of(FrenchWords.key(one).split(" "))));
    }

    private static boolean names(Set<String> asked, Optional<String> word) {
        return !key(word).isEmpty() && asked.stream().map(FrenchWords::key).anyMatch(key(word)::equals);
    }

    private static String key(Optional<String> word) {
        return word.map(FrenchWords::key).orElse("");
    }

    private static Statement statement(Stated one, int count) {
        var reading = one.entry().reading();
        var source = new Source(
                one.entry().id(),
                reading.title().orElse(one.entry().provenance().fileName()),
                reading.date(),
                reading.kind(),
                reading.issuer());
        var surroundings = new Surroundings(reading.text());
        var span = switch (one.said()) {
            case Said.OfFigure of -> of.figure().span();
            case Said.OfQuote of -> of.quote().span();
        };
        return new Statement(one.said(), surroundings.of(span), source, count);
    }
}
