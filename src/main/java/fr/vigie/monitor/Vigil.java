package fr.vigie.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks now and then whether a monitor found nothing for long, or more than usual, and has its keepers told.
 *
 * <p>More than usual: in the last seven days at least {@value #FEW} documents, and as many times the weekly mean of up to
 * eight weeks before as its owner states; a mean below one counts as one. It needs two such weeks, and is told once in a
 * calendar week. Silence is told once, until a document comes.
 */
final class Vigil {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 2;
    private static final int FEW = 5;
    private static final int TOGETHER = 1_000;

    private final Jdbi jdbi;
    private final WatchSettings settings;
    private Instant last = Instant.EPOCH;

    Vigil(Jdbi jdbi, WatchSettings settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    /**
     * Looks, if it is time to.
     *
     * @return how many notices there are to be sent
     */
    int look() {
        var now = settings.clock().instant();
        if (now.isBefore(last.plus(BETWEEN_LOOKS))) {
            return 0;
        }
        last = now;
        var told = 0;
        var after = "";
        for (var more = true; more; ) {
            var from = after;
            var page = jdbi.withHandle(handle -> MonitorRows.current(handle, now, from, TOGETHER));
            for (var monitor : page) {
                if (!monitor.terms().paused() && monitor.flaw().isEmpty()) {
                    told += look(monitor, now);
                }
            }
            more = page.size() == TOGETHER;
            after = page.isEmpty() ? after : page.getLast().id().value();
        }
        return told;
    }

    private int look(Monitor monitor, Instant now) {
        var terms = monitor.terms();
        if (terms.silence().isEmpty() && terms.spike().isEmpty()) {
            return 0;
        }
        return jdbi.inTransaction(handle -> silence(handle, monitor, now) + spike(handle, monitor, now));
    }

    private static int silence(Handle handle, Monitor monitor, Instant now) {
        var days = monitor.terms().silence();
        if (days.isEmpty()) {
            return 0;
        }
        var heard = MatchRows.lastFound(handle, monitor.id())
                .filter(found -> found.isAfter(monitor.since()))
                .orElse(monitor.since());
        if (now.isBefore(heard.plus(Duration.ofDays(days.getAsInt())))) {
            return 0;
        }
        var said = List.of(monitor.terms().name(), Integer.toString(days.getAsInt()));
        var notice = new Notice(Notice.Kind.SILENCE, now, said);
        return Telling.notice(handle, monitor, Long.toString(heard.toEpochMilli()), notice, now) ? 1 : 0;
    }

    private int spike(Handle handle, Monitor monitor, Instant now) {
        var times = monitor.terms().spike();
        var begun = now.minus(WEEK);
        var weeks = Math.min(WEEKS, Duration.between(monitor.since(), begun).toDays() / WEEK.toDays());
        if (times.isEmpty() || weeks < FEWEST_WEEKS) {
            return 0;
        }
        var count = MatchRows.found(handle, monitor.id(), begun, now);
        var before = MatchRows.found(handle, monitor.id(), begun.minus(WEEK.multipliedBy(weeks)), begun);
        var usual = before / (double) weeks;
        if (count < FEW || count < times.getAsDouble() * Math.max(1, usual)) {
            return 0;
        }
        var said = List.of(monitor.terms().name(), Integer.toString(count), String.format(Locale.ROOT, "%.1f", usual));
        return Telling.notice(handle, monitor, week(now), new Notice(Notice.Kind.SPIKE, now, said), now) ? 1 : 0;
    }

    /** Names the calendar week, such as {@code 2026-W10}. */
    private String week(Instant now) {
        var day = LocalDate.ofInstant(now, settings.zone());
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
