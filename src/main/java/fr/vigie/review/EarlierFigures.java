package fr.vigie.review;

import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what an issuer stated otherwise before: a figure of the same family, unit and period, about the same body where
 * both name one, of the same measure where it is money. Where the earlier release states the present value as well, or the
 * present one the earlier, they do not differ.
 */
final class EarlierFigures {
    /** How many figures of one family are looked at, the newest first. */
    private static final int LOOKED_AT = 300;
    /** A stated value and its rounding: as the query language compares them. */
    private static final double SAME = 0.005;
    /** What is called "about" may be this far off. */
    private static final double ABOUT = 0.1;

    private final SearchEngine engine;

    EarlierFigures(SearchEngine engine) {
        this.engine = engine;
    }

    List<Doubt.StatedOtherwise> of(Entry entry) {
        var issuer = entry.reading().issuer();
        if (issuer.isEmpty()) {
            return List.of();
        }
        Map<String, List<Statement>> byFamily = new LinkedHashMap<>();
        var doubts = new ArrayList<Doubt.StatedOtherwise>();
        for (var figure : entry.tags().figures()) {
            if (figure.family().isEmpty() || figure.period().isEmpty()) {
                continue;
            }
            var stated =
                    byFamily.computeIfAbsent(figure.family().get(), family -> earlier(entry, issuer.get(), family));
            otherwise(entry, figure, stated).ifPresent(doubts::add);
        }
        return doubts;
    }

    /** Figures of the family that the issuer stated in documents which are not later, the newest first. */
    private List<Statement> earlier(Entry entry, String issuer, String family) {
        var within = SearchRequest.everything(Audience.DESK)
                .filtered(List.of(new FacetFilter(FacetName.ISSUER, FacetFilter.Mode.ANY, List.of(issuer))))
                .during(new DateRange(Optional.empty(), entry.reading().date()))
                .sized(SearchRequest.LARGEST);
        var wanted = new StatementRequest.Wanted.Figures(Set.of(), Set.of(family), Set.of(), Set.of(), List.of());
        var found = new ArrayList<Statement>();
        Optional<String> cursor = Optional.empty();
        do {
            var answer = engine.statements(new StatementRequest(within.from(cursor), wanted, StatementOrder.NEWEST));
            answer.statements().stream()
                    .filter(one -> !one.document().id().equals(entry.id()))
                    .forEach(found::add);
            cursor = answer.cursor();
        } while (cursor.isPresent() && found.size() < LOOKED_AT);
        return found;
    }

    private Optional<Doubt.StatedOtherwise> otherwise(Entry entry, Figure here, List<Statement> earlier) {
        Map<Source, List<Figure>> bySource = new LinkedHashMap<>();
        for (var statement : earlier) {
            if (statement.said() instanceof Said.OfFigure before && speakOfTheSame(here, before.figure())) {
                bySource.computeIfAbsent(statement.document(), source -> new ArrayList<>())
                        .add(before.figure());
            }
        }
        for (var source : bySource.entrySet()) {
            var agreed = source.getValue().stream().anyMatch(before -> agree(here, before));
            var saidHereToo = source.getValue().stream()
                    .anyMatch(before -> entry.tags().figures().stream()
                            .anyMatch(own -> speakOfTheSame(own, before) && agree(own, before)));
            if (!agreed && !saidHereToo) {
                var visibility =
                        engine.find(source.getKey().id(), Audience.DESK).map(Entry::visibility);
                return visibility.map(seen ->
                        new Doubt.StatedOtherwise(here, source.getValue().getFirst(), source.getKey(), seen));
            }
        }
        return Optional.empty();
    }

    private static boolean speakOfTheSame(Figure one, Figure other) {
        return one.unit() == other.unit()
                && one.family().equals(other.family())
                && one.period().equals(other.period())
                && one.change().equals(other.change())
                && (!one.unit().isMoney() || alike(one.measure(), other.measure()))
                && alike(one.subject(), other.subject());
    }

    /** The same, or not said of one of them. */
    private static boolean alike(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
    }

    /** Whether both can be true of one quantity. */
    static boolean agree(Figure one, Figure other) {
        return low(one) <= high(other) * (1 + SAME) && low(other) <= high(one) * (1 + SAME);
    }

    private static double low(Figure figure) {
        return switch (figure.bound()) {
            case EXACT, AT_LEAST -> figure.value();
            case ABOUT -> figure.value() * (1 - ABOUT);
            case AT_MOST -> 0;
        };
    }

    private static double high(Figure figure) {
        var top = figure.to().orElse(figure.value());
        return switch (figure.bound()) {
            case EXACT, AT_MOST -> top;
            case ABOUT -> top * (1 + ABOUT);
            case AT_LEAST -> Double.MAX_VALUE / 2;
        };
    }
}
