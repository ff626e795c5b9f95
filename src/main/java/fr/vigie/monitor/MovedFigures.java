package fr.vigie.monitor;

import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.NameType;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Signal;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the figures of a document that are more than a tenth away from the one stated before of the same: by the last
 * document that speaks of it among those which were public before this one and are not of a later day. Whoever has no day has
 * no place in time, and is passed over. Where this document repeats what was stated before, nothing moved, unless it does
 * so in one sentence with the new value: <i>de 4 000 à 5 000 agents</i>.
 */
final class MovedFigures {
    /** How many statements of one thing are looked at, the newest first. */
    private static final int LOOKED_AT = 300;

    private final SearchEngine engine;
    private final Debuts debuts;

    MovedFigures(SearchEngine engine, Debuts debuts) {
        this.engine = engine;
        this.debuts = debuts;
    }

    /** A figure of this document, and what stood for it before. */
    record Move(Signal.Body subject, Figure now, Figure before, Source stated, LocalDate day) {
        Signal.Moved told(Entry entry) {
            return new Signal.Moved(
                    subject,
                    now.family().orElse(""),
                    now.unit().code(),
                    new Signal.Stated(entry.id(), day, now.text(), now.value(), now.to()),
                    new Signal.Stated(
                            stated.id(), stated.date().orElse(day), before.text(), before.value(), before.to()));
        }

        /** The same however often it is found. */
        String occasion() {
            return Digests.key(
                    subject.id(),
                    now.family().orElse(""),
                    now.unit().code(),
                    now.change().map(Enum::name).orElse(""),
                    now.measure().orElse(""),
                    Double.toString(now.value()));
        }
    }

    /** What one document stated of one thing. */
    private record Earlier(Source source, List<Figure> figures) {}

    private record Asked(String subject, String family) {}

    /** Those that moved, in the order of the text. */
    List<Move> of(Entry entry, Debut debut) {
        var day = entry.reading().date();
        if (day.isEmpty()) {
            return List.of();
        }
        var bodies = bodies(entry);
        var sentences = new SentenceCut(entry.reading().text());
        var known = new HashMap<Asked, List<Earlier>>();
        var moves = new LinkedHashMap<String, Move>();
        for (var figure : entry.tags().figures()) {
            var subject = figure.subject().flatMap(label -> Optional.ofNullable(bodies.get(label)));
            if (subject.isEmpty() || figure.family().isEmpty()) {
                continue;
            }
            var asked = new Asked(subject.get().label(), figure.family().get());
            var earlier = known.computeIfAbsent(asked, what -> earlier(entry, debut, subject.get(), what.family()));
            moved(entry, figure, earlier, sentences)
                    .map(from -> new Move(subject.get(), figure, from.figures().getFirst(), from.source(), day.get()))
                    .ifPresent(move -> moves.putIfAbsent(move.occasion(), move));
        }
        return List.copyOf(moves.values());
    }

    /** The organisations of the authority lists that the text names, by how they are shown. */
    private static Map<String, Signal.Body> bodies(Entry entry) {
        var bodies = new HashMap<String, Signal.Body>();
        for (var name : entry.tags().names()) {
            if (name.type() == NameType.ORGANISATION) {
                name.id().ifPresent(id -> bodies.putIfAbsent(name.label(), new Signal.Body(id, name.label())));
            }
        }
        return bodies;
    }

    /** What was stated before of a family of an organisation, the last document first. */
    private List<Earlier> earlier(Entry entry, Debut debut, Signal.Body subject, String family) {
        var within = SearchRequest.everything(Audience.PUBLIC)
                .filtered(List.of(new FacetFilter(FacetName.ORGANISATION, FacetFilter.Mode.ANY, List.of(subject.id()))))
                .during(new DateRange(Optional.empty(), entry.reading().date()));
        var wanted = new StatementRequest.Wanted.Figures(
                Set.of(), Set.of(family), Set.of(subject.label()), Set.of(), List.of());
        var found = new LinkedHashMap<Source, List<Figure>>();
        var read = 0;
        try (var walk = engine.walk(new StatementRequest(within, wanted, StatementOrder.NEWEST))) {
            for (var next = walk.next(); next.isPresent() && read < LOOKED_AT; next = walk.next()) {
                var source = next.get().document();
                if (next.get().said() instanceof Said.OfFigure said
                        && source.date().isPresent()
                        && !source.id().equals(entry.id())
                        && debuts.isBefore(source.id(), debut)) {
                    found.computeIfAbsent(source, one -> new ArrayList<>()).add(said.figure());
                    read++;
                }
            }
        }
        Comparator<Earlier> order = Comparator.<Earlier, LocalDate>comparing(
                        one -> one.source().date().orElseThrow())
                .thenComparing(one -> debuts.of(one.source().id()).orElseThrow());
        return found.entrySet().stream()
                .map(one -> new Earlier(one.getKey(), one.getValue()))
                .sorted(order.reversed())
                .toList();
    }

    /** The value before and its document, where it is another one. */
    private static Optional<Earlier> moved(Entry entry, Figure here, List<Earlier> earlier, SentenceCut sentences) {
        for (var one : earlier) {
            var before = one.figures().stream()
                    .filter(figure -> Likeness.speakOfTheSame(here, figure))
                    .min(Comparator.comparingDouble(figure -> Likeness.distance(figure, here)));
            if (before.isPresent()) {
                return Likeness.isFar(before.get(), here) && !isRepeated(entry, here, before.get(), sentences)
                        ? Optional.of(new Earlier(one.source(), List.of(before.get())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isRepeated(Entry entry, Figure here, Figure before, SentenceCut sentences) {
        return entry.tags().figures().stream()
                .filter(own -> Likeness.areSame(own, before))
                .anyMatch(own -> !sentences.at(own.span()).equals(sentences.at(here.span())));
    }
}
