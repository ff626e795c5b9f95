package fr.vigie.monitor;

import fr.vigie.engine.StandingQueries;
import fr.vigie.engine.StandingQueries.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitors that are matched, as the database has them. Changing them and holding documents against them take turns, so
 * that a document is held against just those monitors that the ledger says it was.
 */
final class Standings {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);
    private static final int TOGETHER = 5_000;

    private final Jdbi jdbi;
    private final StandingQueries queries;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean loaded;
    private Instant ended = Instant.EPOCH;

    Standings(Jdbi jdbi, StandingQueries queries) {
        this.jdbi = jdbi;
        this.queries = queries;
    }

    /** Does something while nobody else changes monitors or matches documents. */
    <T> T undisturbed(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    StandingQueries queries() {
        return queries;
    }

    /** Why a wish cannot be made to wait. */
    Optional<Flaw> flaw(Wish wish) {
        return switch (WishReading.of(wish)) {
            case WishReading.Misread misread -> Optional.of(misread.flaw());
            case WishReading.Understood understood ->
                queries.refusal(understood.request()).map(Flaw::of);
        };
    }

    /** Takes a monitor in, in place of what it was; within a turn. One that is over or cannot be read does not stand. */
    void stand(Monitor monitor, Instant now) {
        var standing = standing(monitor);
        if (standing.isPresent() && monitor.flaw().isEmpty() && !monitor.isOver(now)) {
            queries.put(List.of(standing.get()));
        } else {
            forget(monitor.id());
        }
    }

    /** Within a turn. */
    void forget(MonitorId id) {
        queries.remove(List.of(id.value()));
    }

    /** Brings what stands to the present moment: all at the first call, then those that ended leave; within a turn. */
    void refresh(Instant now) {
        if (!loaded) {
            load(now);
            loaded = true;
        } else {
            queries.remove(jdbi.withHandle(handle -> MonitorRows.ended(handle, ended, now)));
        }
        ended = now;
    }

    private void load(Instant now) {
        var after = "";
        for (var more = true; more; ) {
            var last = after;
            var page = jdbi.withHandle(handle -> MonitorRows.current(handle, now, last, TOGETHER));
            // Reading takes most of the time of a start with very many.
            var read = page.parallelStream()
                    .map(monitor ->
                            new Read(monitor, WishReading.of(monitor.terms().wish())))
                    .toList();
            read.forEach(one -> note(one, now));
            queries.put(read.stream().flatMap(one -> one.standing().stream()).toList());
            more = page.size() == TOGETHER;
            after = page.isEmpty() ? after : page.getLast().id().value();
        }
    }

    /** A monitor and what was made of its wish. */
    private record Read(Monitor monitor, WishReading reading) {
        Optional<Flaw> flaw() {
            return switch (reading) {
                case WishReading.Understood understood -> Optional.empty();
                case WishReading.Misread misread -> Optional.of(misread.flaw());
            };
        }

        Optional<Standing> standing() {
            return switch (reading) {
                case WishReading.Understood understood ->
                    Optional.of(new Standing(monitor.id().value(), understood.request()));
                case WishReading.Misread misread -> Optional.empty();
            };
        }
    }

    private void note(Read one, Instant now) {
        var flaw = one.flaw();
        if (flaw.isPresent() != one.monitor().flaw().isPresent()) {
            jdbi.useTransaction(handle -> mark(handle, one.monitor(), flaw, now));
        }
    }

    /** Writes down that a monitor can no longer be read, and tells; or that it can again. */
    private static void mark(Handle handle, Monitor monitor, Optional<Flaw> flaw, Instant now) {
        var marked = new Monitor(
                monitor.id(),
                monitor.version(),
                monitor.owner(),
                monitor.terms(),
                monitor.created(),
                flaw.isPresent() ? monitor.since() : now,
                flaw.isPresent() ? monitor.signalled() : now,
                monitor.ends(),
                flaw);
        MonitorRows.change(handle, marked);
        flaw.ifPresent(found -> {
            LOG.warn("Monitor {} cannot be read any more: {}", monitor.id(), found.key());
            var notice = new Notice(
                    Notice.Kind.UNREADABLE, now, List.of(monitor.terms().name()));
            Telling.notice(handle, marked, Integer.toString(monitor.version()), notice, now);
        });
    }

    private static Optional<Standing> standing(Monitor monitor) {
        return new Read(monitor, WishReading.of(monitor.terms().wish())).standing();
    }
}
