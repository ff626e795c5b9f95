package fr.vigie.report;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.report.PressReview.Before;
import fr.vigie.report.PressReview.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The new figures of a document: those whose issuer stated another value in the last document before that speaks of the same,
 * and those of which it never spoke. What was stated already is no news.
 */
final class FiguresBefore {
    private static final int MOST = 6;
    /** As the query language compares a value with its rounding. */
    private static final double SAME = 0.005;

    private final SearchEngine engine;
    private final Audience audience;

    FiguresBefore(SearchEngine engine, Audience audience) {
        this.engine = engine;
        this.audience = audience;
    }

    /** Those with a value before stand first; at most {@value #MOST}. */
    List<Stated> of(Entry entry, Set<DocumentId> family) {
        if (entry.reading().issuer().isEmpty() || entry.reading().date().isEmpty()) {
            return List.of(); // of nobody, or of no day: who knows what is new
        }
        var moved = new ArrayList<Stated>();
        var first = new ArrayList<Stated>();
        var seen = new HashSet<String>();
        Map<String, List<Statement>> known = new HashMap<>();
        for (var figure : entry.tags().figures()) {
            if (figure.family().isEmpty() || !seen.add(figure.text())) {
                continue;
            }
            var before = known.computeIfAbsent(figure.family().get(), name -> earlier(entry, name)).stream()
                    .filter(one -> !family.contains(one.document().id()))
                    .flatMap(one -> before(figure, one).stream())
                    .findFirst();
            if (before.isEmpty()) {
                first.add(new Stated(figure.text(), name(figure), Optional.empty()));
            } else if (!same(figure, before.get().figure())) {
                moved.add(new Stated(
                        figure.text(), name(figure), Optional.of(before.get().said())));
            }
        }
        moved.addAll(first);
        return moved.subList(0, Math.min(MOST, moved.size()));
    }

    private record Found(Figure figure, Before said) {}

    private static Optional<Found> before(Figure here, Statement earlier) {
        return earlier.said() instanceof Said.OfFigure of && speakOfTheSame(here, of.figure())
                ? Optional.of(new Found(
                        of.figure(),
                        new Before(of.figure().text(), earlier.document().date())))
                : Optional.empty();
    }

    /** What the issuer stated of the family on earlier days, the newest first. */
    private List<Statement> earlier(Entry entry, String family) {
        var issuer = entry.reading().issuer();
        var date = entry.reading().date();
        var within = SearchRequest.everything(audience)
                .filtered(List.of(new FacetFilter(
                        FacetName.ISSUER, FacetFilter.Mode.ANY, issuer.stream().toList())))
                .during(new DateRange(Optional.empty(), date.map(day -> day.minusDays(1))))
                .sized(SearchRequest.LARGEST);
        var wanted = new StatementRequest.Wanted.Figures(Set.of(), Set.of(family), Set.of(), Set.of(), List.of());
        return engine.statements(new StatementRequest(within, wanted, StatementOrder.NEWEST)).statements().stream()
                .filter(one -> one.document().date().isPresent())
                .toList();
    }

    private static boolean speakOfTheSame(Figure one, Figure other) {
        return one.unit() == other.unit()
                && one.family().equals(other.family())
                && one.change().equals(other.change())
                && alike(one.measure(), other.measure())
                && alike(one.subject(), other.subject());
    }

    /** The same, or not said of one of them. */
    private static boolean alike(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
    }

    private static boolean same(Figure one, Figure other) {
        return one.bound() == other.bound()
                && one.to().equals(other.to())
                && Math.abs(one.value() - other.value()) <= SAME * Math.abs(one.value());
    }

    /** What is counted, where the words of the figure do not say it themselves. */
    private static Optional<String> name(Figure figure) {
        return figure.measure().filter(measure -> !figure.text().contains(measure));
    }
}
