package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Evidence;
import fr.vigie.json.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What some documents have to tell besides that they answer, to the monitors that ask for it. What a document tells is a
 * matter of the archive alone; whether a monitor heard of it before, of the ledger.
 */
final class Signals {
    private static final int PASSAGES = 3;

    private final Handle handle;
    private final Instant now;
    private final FirstTogether firstTogether;
    private final MovedFigures movedFigures;

    /** @param inHand all that is examined together */
    Signals(Handle handle, SearchEngine engine, Collection<RunRows.Due> inHand, Instant now) {
        this.handle = handle;
        this.now = now;
        var debuts = new Debuts(handle, inHand, now);
        firstTogether = new FirstTogether(engine, debuts);
        movedFigures = new MovedFigures(engine, debuts);
    }

    /** One document. What it tells is found out when the first monitor asks. */
    final class Of {
        private final Entry entry;
        private final Debut debut;
        private final SentenceCut sentences;
        private Optional<List<FirstTogether.Pair>> pairs = Optional.empty();
        private Optional<List<MovedFigures.Move>> moves = Optional.empty();

        private Of(Entry entry, Debut debut) {
            this.entry = entry;
            this.debut = debut;
            this.sentences = new SentenceCut(entry.reading().text());
        }

        /** What a monitor asks for and was not told yet. */
        List<Raised> news(Monitor monitor) {
            if (debut.moment().isBefore(monitor.signalled())) {
                return List.of();
            }
            var asked = monitor.terms().signals();
            return Stream.concat(
                            asked.contains(Reason.FIRST_TOGETHER) ? together(monitor).stream() : Stream.empty(),
                            asked.contains(Reason.MOVED_FIGURE) ? moved(monitor) : Stream.empty())
                    .toList();
        }

        /** All pairs that are new to the monitor make one alert. */
        private Optional<Raised> together(Monitor monitor) {
            if (pairs.isEmpty()) {
                pairs = Optional.of(firstTogether.of(entry, debut));
            }
            var fresh = pairs.get().stream()
                    .filter(pair -> !SignalRows.isTold(handle, monitor.id(), pair))
                    .toList();
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            var names = fresh.stream()
                    .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                    .toArray(String[]::new);
            var told = new Signal.Together(
                    fresh.stream().map(FirstTogether.Pair::told).toList());
            return Optional.of(
                    new Raised(Reason.FIRST_TOGETHER, Digests.key(names), evidence(passages(fresh), told), fresh));
        }

        private Stream<Raised> moved(Monitor monitor) {
            if (moves.isEmpty()) {
                moves = Optional.of(movedFigures.of(entry, debut));
            }
            return moves.get().stream().flatMap(move -> {
                var told = move.told(entry);
                var sentence = sentences.at(move.now().span());
                var passage = sentences.passage(sentence, List.of(move.now().span()));
                var raised = new Raised(
                        Reason.MOVED_FIGURE, move.occasion(), evidence(Map.of(sentence, passage), told), List.of());
                return SignalRows.isTold(handle, monitor.id(), entry.id(), raised, told)
                        ? Stream.empty()
                        : Stream.of(raised);
            });
        }

        /** The sentences that name both, or of each the first one that names it. */
        private Map<Span, Evidence.Passage> passages(List<FirstTogether.Pair> told) {
            var places = new LinkedHashMap<Span, List<Span>>();
            for (var pair : told) {
                var both = pair.one().mentions().stream()
                        .filter(one -> pair.other().mentions().stream()
                                .anyMatch(other -> sentences.at(other).equals(sentences.at(one))))
                        .findFirst()
                        .map(sentences::at);
                var shown = both.map(List::of)
                        .orElseGet(() -> List.of(
                                sentences.at(pair.one().mentions().getFirst()),
                                sentences.at(pair.other().mentions().getFirst())));
                for (var sentence : shown) {
                    if (places.size() < PASSAGES || places.containsKey(sentence)) {
                        var marks = places.computeIfAbsent(sentence, one -> new ArrayList<>());
                        Stream.concat(pair.one().mentions().stream(), pair.other().mentions().stream())
                                .filter(place -> sentences.at(place).equals(sentence) && !marks.contains(place))
                                .forEach(marks::add);
                    }
                }
            }
            var passages = new LinkedHashMap<Span, Evidence.Passage>();
            places.forEach((sentence, marks) -> passages.put(
                    sentence,
                    sentences.passage(sentence, marks.stream().sorted().toList())));
            return passages;
        }

        private Evidence evidence(Map<Span, Evidence.Passage> passages, Signal told) {
            var first = passages.keySet().iterator().next().start();
            var pages = (int) entry.reading().pages().stream()
                    .filter(begin -> begin <= first)
                    .count();
            return new Evidence(
                    List.copyOf(passages.values()),
                    List.of(),
                    pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty(),
                    Optional.of(told));
        }
    }

    Of of(RunRows.Due due, Entry entry) {
        return new Of(entry, Debuts.of(due, now));
    }

    /** The document whose figure stands beside that of a match. */
    static Optional<DocumentId> statedBefore(Evidence evidence) {
        return evidence.signal().flatMap(signal -> switch (signal) {
            case Signal.Together together -> Optional.<DocumentId>empty();
            case Signal.Moved moved -> Optional.of(moved.before().document());
        });
    }
}
