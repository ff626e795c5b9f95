package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds every document that became public, or changed while it was, against all monitors, and writes down that it did,
 * what it found and what is to be told, in one transaction.
 */
final class Examining {
    private static final int TOGETHER = 64;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final Standings standings;
    private final WatchSettings settings;

    Examining(Jdbi jdbi, SearchEngine engine, Standings standings, WatchSettings settings) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.standings = standings;
        this.settings = settings;
    }

    /** A document held against the monitors. */
    private record Examined(RunRows.Due due, Entry entry, int monitors, Set<String> answered) {}

    /**
     * Examines all that is due.
     *
     * @return how many matches are to be told
     */
    int sweep() {
        var found = 0;
        var after = 0L;
        for (var more = true; more; ) {
            var last = after;
            var due = jdbi.withHandle(handle -> RunRows.due(handle, last, TOGETHER));
            found += standings.undisturbed(() -> examine(due));
            more = due.size() == TOGETHER;
            after = due.isEmpty() ? after : due.getLast().sequence();
        }
        return found;
    }

    private int examine(List<RunRows.Due> due) {
        var now = settings.clock().instant();
        standings.refresh(now);
        var examined = due.stream().flatMap(one -> held(one).stream()).toList();
        if (examined.isEmpty()) {
            return 0;
        }
        var judgement = new Judgement(engine, standings.queries(), now);
        var postponed = new HashSet<DocumentId>();
        jdbi.useHandle(handle -> {
            judgement.countFrom(MatchRows.last(handle));
            var signals = new Signals(handle, engine, due, now);
            var partial = RunRows.isIndexPartial(handle);
            for (var one : examined) {
                var answered = MonitorRows.findAll(handle, one.answered());
                var told = partial ? Optional.<Signals.Of>empty() : Optional.of(signals.of(one.due(), one.entry()));
                judgement.judge(handle, answered, one.due(), one.entry(), told);
                if (partial
                        && answered.stream()
                                .anyMatch(monitor -> !monitor.terms().signals().isEmpty())) {
                    postponed.add(one.entry().id());
                }
            }
        });
        settings.failPoint().pass("monitor.examined");
        var told = jdbi.inTransaction(handle -> {
            var written = write(handle, examined, judgement, postponed, now);
            settings.failPoint().pass("monitor.uncommitted");
            return written;
        });
        settings.failPoint().pass("monitor.recorded");
        return told;
    }

    /** What the engine does not have (any more) is due again when it does. */
    private List<Examined> held(RunRows.Due due) {
        return engine
                .find(due.id(), Audience.PUBLIC)
                .map(entry -> new Examined(
                        due,
                        entry,
                        standings.queries().size(),
                        standings.queries().matching(entry)))
                .stream()
                .toList();
    }

    /** @param postponed what stays due: the index lacks documents that its signals are to be compared with */
    private int write(
            Handle handle, List<Examined> examined, Judgement judgement, Set<DocumentId> postponed, Instant now) {
        var told = 0;
        var sound = new HashSet<DocumentId>();
        for (var one : examined) {
            // What changed meanwhile is examined again as it stands then.
            if (RunRows.isDue(handle, one.due())) {
                sound.add(one.entry().id());
                RunRows.record(
                        handle,
                        one.due(),
                        one.entry().version(),
                        now,
                        one.monitors(),
                        one.answered().size(),
                        settings.program(),
                        !postponed.contains(one.entry().id()));
            }
        }
        for (var news : judgement.news()) {
            if (sound.contains(news.match().document())) {
                told += write(handle, news, now);
            }
        }
        return told;
    }

    private static int write(Handle handle, Judgement.News news, Instant now) {
        var match = news.match();
        if (news.known()) {
            MatchRows.setFate(handle, match.number(), match.fate());
        } else {
            var channels = news.monitor().terms().channels().size();
            MatchRows.add(handle, match, match.fate() == Match.Fate.TOLD ? channels : 0);
        }
        SignalRows.tell(handle, match, news.pairs());
        return switch (match.fate()) {
            case TOLD -> {
                Telling.tell(handle, news.monitor(), match, now);
                yield 1;
            }
            case REPRINT -> {
                Telling.count(handle, news.monitor(), match);
                yield 0;
            }
            case HELD, WITHDRAWN -> 0;
        };
    }
}
