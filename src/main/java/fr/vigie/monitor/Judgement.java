package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.json.Evidence;
import fr.vigie.monitor.Match.Fate;
import fr.vigie.query.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Many monitors ask the same. */
    private final Map<Asked, Evidence> evidence = new HashMap<>();

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
     */
    record News(Monitor monitor, Match match, boolean known) {}

    private record Asked(Wish wish, DocumentId document) {}

    List<News> news() {
        return news;
    }

    /** The matches found bear the numbers after this one. */
    void countFrom(long last) {
        number = last;
    }

    /** Weighs a document that answers a monitor. */
    void judge(Handle handle, Monitor monitor, RunRows.Due due, Entry entry) {
        if (due.first().orElse(now).isBefore(monitor.since())) {
            return;
        }
        var known = MatchRows.of(handle, monitor.id(), entry.id());
        var late = due.first().isPresent();
        if (known.isEmpty()) {
            found(handle, monitor, entry, Reason.MATCHED, "", late);
            return;
        }
        var last = known.getLast();
        if (last.fate() == Fate.WITHDRAWN) {
            news.add(new News(monitor, last.withFate(fate(monitor)), true));
        } else if (last.fate() != Fate.REPRINT
                && RunRows.hasOtherBytes(handle, entry.id(), last.version(), entry.version())) {
            found(handle, monitor, entry, Reason.REPLACED, Integer.toString(entry.version()), late);
        }
    }

    private void found(Handle handle, Monitor monitor, Entry entry, Reason reason, String occasion, boolean late) {
        var reprinted = reason == Reason.MATCHED && monitor.terms().collapsed()
                ? reprinted(handle, monitor, entry.id())
                : Optional.<DocumentId>empty();
        var match = new Match(
                ++number,
                monitor.id(),
                entry.id(),
                reason,
                occasion,
                entry.version(),
                now,
                late,
                evidence.computeIfAbsent(
                        new Asked(monitor.terms().wish(), entry.id()), asked -> evidence(asked, entry)),
                reprinted,
                reprinted.isPresent() ? Fate.REPRINT : fate(monitor));
        news.add(new News(monitor, match, false));
    }

    private static Fate fate(Monitor monitor) {
        return monitor.terms().paused() ? Fate.HELD : Fate.TOLD;
    }

    /** What this monitor told of the document's family; nothing for the one that the others reprint. */
    private Optional<DocumentId> reprinted(Handle handle, Monitor monitor, DocumentId id) {
        var family = families.computeIfAbsent(id, asked -> engine.family(asked, Audience.PUBLIC));
        if (family.isEmpty() || family.getFirst().equals(id)) {
            return Optional.empty();
        }
        return news.stream()
                .filter(earlier -> earlier.monitor().id().equals(monitor.id())
                        && earlier.match().fate() != Fate.REPRINT
                        && family.contains(earlier.match().document()))
                .map(earlier -> earlier.match().document())
                .findFirst()
                .or(() -> MatchRows.told(handle, monitor.id(), family));
    }

    private Evidence evidence(Asked asked, Entry entry) {
        return switch (WishReading.of(asked.wish())) {
            case WishReading.Understood understood -> Evidences.of(queries.reasons(understood.request(), entry));
            case WishReading.Misread misread -> Evidences.NONE; // does not stand, so that nothing answers it
        };
    }
}
