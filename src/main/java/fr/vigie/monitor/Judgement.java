package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.json.Evidence;
import fr.vigie.monitor.Match.Fate;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What of some documents is news to the monitors that they answer.
 *
 * <p>A document is told once to a monitor: neither reading it again nor correcting it repeats it. A new version with other
 * bytes is told as such. What was public before the monitor stood is no news.
 */
final class Judgement {
    private final SearchEngine engine;
    private final StandingQueries queries;
    private final Instant now;
    private final List<News> news = new ArrayList<>();
    private final Map<DocumentId, List<DocumentId>> families = new HashMap<>();

    private long number;

    Judgement(SearchEngine engine, StandingQueries queries, Instant now) {
        this.engine = engine;
        this.queries = queries;
        this.now = now;
    }

    /**
     * What is to be written down.
     *
     * @param known whether the match is in the ledger already, and only its fate changes
     * @param pairs the organisations that it tells of
     */
    record News(Monitor monitor, Match match, boolean known, List<FirstTogether.Pair> pairs) {
        News {
            pairs = List.copyOf(pairs);
        }
    }

    /** A match without its evidence. */
    private record Draft(Monitor monitor, Reason reason, String occasion, Optional<DocumentId> reprinted) {}

    List<News> news() {
        return news;
    }

    /** The matches found bear the numbers after this one. */
    void countFrom(long last) {
        number = last;
    }

    /**
     * Weighs a document that answers some monitors.
     *
     * @param signals what else it tells; empty while that cannot be known
     */
    void judge(Handle handle, List<Monitor> answered, RunRows.Due due, Entry entry, Optional<Signals.Of> signals) {
        var late = due.first().isPresent();
        var found = new ArrayList<Draft>();
        for (var monitor : answered) {
            if (!due.first().orElse(now).isBefore(monitor.since())) {
                weigh(handle, monitor, entry).ifPresent(found::add);
            }
        }
        var evidence = evidence(found, entry);
        for (var draft : found) {
            add(
                    draft,
                    entry,
                    late,
                    evidence.getOrDefault(draft.monitor().terms().wish(), Evidences.NONE),
                    List.of());
        }
        for (var monitor : answered) {
            if (!due.first().orElse(now).isBefore(monitor.since())) {
                signals.ifPresent(
                        told -> told.news(monitor).forEach(raised -> raise(handle, monitor, entry, late, raised)));
            }
        }
    }

    private void add(Draft draft, Entry entry, boolean late, Evidence evidence, List<FirstTogether.Pair> pairs) {
        var match = new Match(
                ++number,
                draft.monitor().id(),
                entry.id(),
                draft.reason(),
                draft.occasion(),
                entry.version(),
                now,
                late,
                evidence,
                draft.reprinted(),
                draft.reprinted().isPresent() ? Fate.REPRINT : fate(draft.monitor()));
        news.add(new News(draft.monitor(), match, false, pairs));
    }

    /** What stands in the ledger already was taken back before it was sent: else it would be no news. */
    private void raise(Handle handle, Monitor monitor, Entry entry, boolean late, Raised raised) {
        var before = Signals.statedBefore(raised.evidence());
        var known = MatchRows.of(handle, monitor.id(), entry.id()).stream()
                .filter(match ->
                        match.reason() == raised.reason() && match.occasion().equals(raised.occasion()))
                .findFirst();
        if (known.isPresent()) {
            news.add(new News(monitor, known.get().withFate(fate(monitor)), true, raised.pairs()));
        } else if (before.isEmpty() || !isInHand(monitor, raised, before)) {
            add(
                    new Draft(monitor, raised.reason(), raised.occasion(), Optional.empty()),
                    entry,
                    late,
                    raised.evidence(),
                    raised.pairs());
        }
    }

    /** Whether another document in hand tells the same move. */
    private boolean isInHand(Monitor monitor, Raised raised, Optional<DocumentId> before) {
        return news.stream()
                .anyMatch(other -> other.monitor().id().equals(monitor.id())
                        && other.match().reason() == raised.reason()
                        && other.match().occasion().equals(raised.occasion())
                        && Signals.statedBefore(other.match().evidence()).equals(before));
    }

    private Optional<Draft> weigh(Handle handle, Monitor monitor, Entry entry) {
        var known = MatchRows.of(handle, monitor.id(), entry.id()).stream()
                .filter(match -> match.reason() == Reason.MATCHED || match.reason() == Reason.REPLACED)
                .toList();
        if (known.isEmpty()) {
            var reprinted =
                    monitor.terms().collapsed() ? reprinted(handle, monitor, entry) : Optional.<DocumentId>empty();
            return Optional.of(new Draft(monitor, Reason.MATCHED, "", reprinted));
        }
        var last = known.getLast();
        if (last.fate() == Fate.WITHDRAWN) {
            news.add(new News(monitor, last.withFate(fate(monitor)), true, List.of()));
        } else if (last.fate() != Fate.REPRINT
                && RunRows.hasOtherBytes(handle, entry.id(), last.version(), entry.version())) {
            var version = Integer.toString(entry.version());
            return Optional.of(new Draft(monitor, Reason.REPLACED, version, Optional.empty()));
        }
        return Optional.empty();
    }

    private static Fate fate(Monitor monitor) {
        return monitor.terms().paused() ? Fate.HELD : Fate.TOLD;
    }

    /** What this monitor told of the document's family; nothing for the one that the others reprint. */
    private Optional<DocumentId> reprinted(Handle handle, Monitor monitor, Entry entry) {
        var family = families.computeIfAbsent(entry.id(), asked -> engine.family(asked, Audience.PUBLIC));
        return family.isEmpty()
                ? Optional.empty()
                : told(handle, monitor, family)
                        .filter(told -> !family.getFirst().equals(entry.id()) || !isSource(entry, told));
    }

    /** Whether a document that came later is all the same what the other one reprints: a communiqué, or of an earlier day. */
    private boolean isSource(Entry entry, DocumentId told) {
        return engine.find(told, Audience.PUBLIC)
                .map(Entry::reading)
                .filter(other -> entry.reading().kind() == Kind.COMMUNIQUE && other.kind() != Kind.COMMUNIQUE
                        || entry.reading().date().isPresent()
                                && other.date()
                                        .filter(day -> day.isAfter(
                                                entry.reading().date().get()))
                                        .isPresent())
                .isPresent();
    }

    private Optional<DocumentId> told(Handle handle, Monitor monitor, List<DocumentId> family) {
        return news.stream()
                .filter(earlier -> earlier.monitor().id().equals(monitor.id())
                        && earlier.match().fate() != Fate.REPRINT
                        && family.contains(earlier.match().document()))
                .map(earlier -> earlier.match().document())
                .findFirst()
                .or(() -> MatchRows.told(handle, monitor.id(), family));
    }

    /** Many monitors ask the same, and asking for all at once costs little more than for one. */
    private Map<Wish, Evidence> evidence(List<Draft> found, Entry entry) {
        var requests = new LinkedHashMap<Wish, SearchRequest>();
        for (var draft : found) {
            var wish = draft.monitor().terms().wish();
            if (WishReading.of(wish) instanceof WishReading.Understood understood) {
                requests.put(wish, understood.request());
            }
        }
        var evidence = new HashMap<Wish, Evidence>();
        var reasons = queries.reasons(List.copyOf(requests.values()), entry).iterator();
        requests.keySet().forEach(wish -> evidence.put(wish, Evidences.of(reasons.next())));
        return evidence;
    }
}
