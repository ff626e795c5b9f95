package fr.vigie.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks whether the monitors are sound. */
final class Examination {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MANY = 100;
    private static final int TOGETHER = 1_000;

    private final Jdbi jdbi;
    private final Examining examining;
    private final WatchSettings settings;

    Examination(Jdbi jdbi, Examining examining, WatchSettings settings) {
        this.jdbi = jdbi;
        this.examining = examining;
        this.settings = settings;
    }

    /** Holds against the monitors what is due, as would happen anyway, and tells what is wrong then. */
    List<Ailment> ailments() {
        examining.sweep();
        var now = settings.clock().instant();
        var ailments = new ArrayList<Ailment>();
        var after = "";
        for (var more = true; more; ) {
            var from = after;
            var page = jdbi.withHandle(handle -> MonitorRows.current(handle, now, from, TOGETHER));
            jdbi.useHandle(handle -> page.forEach(monitor -> ailments.addAll(of(handle, monitor))));
            more = page.size() == TOGETHER;
            after = page.isEmpty() ? after : page.getLast().id().value();
        }
        ailments.addAll(jdbi.withHandle(handle -> dead(handle, now.minus(RECENT))));
        // Without monitors there is nobody who would miss anything.
        if (!after.isEmpty()) {
            jdbi.withHandle(handle -> RunRows.due(handle, 0, MANY))
                    .forEach(due -> ailments.add(
                            new Ailment(Ailment.Kind.UNEXAMINED, due.id().value())));
        }
        return ailments;
    }

    private static List<Ailment> of(Handle handle, Monitor monitor) {
        var ailments = new ArrayList<Ailment>();
        if (WishReading.of(monitor.terms().wish()) instanceof WishReading.Misread) {
            ailments.add(new Ailment(Ailment.Kind.UNREADABLE, named(monitor)));
        }
        var lost = ProofRows.of(handle, monitor, Instant.EPOCH).lost();
        if (lost > 0) {
            ailments.add(new Ailment(Ailment.Kind.LOST, named(monitor) + ": " + lost));
        }
        return ailments;
    }

    private static String named(Monitor monitor) {
        return monitor.id() + " " + monitor.terms().name();
    }

    /** By monitor and channel: a server that is away for a day makes many. */
    private static List<Ailment> dead(Handle handle, Instant since) {
        return handle.createQuery("SELECT m.id, m.name, d.channel, COUNT(*) AS many FROM delivery d JOIN monitor m"
                        + " ON m.id = d.monitor WHERE d.state = 'dead' AND d.ended >= :since"
                        + " GROUP BY m.id, m.name, d.channel ORDER BY m.id, d.channel")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new Ailment(
                        Ailment.Kind.DEAD,
                        row.getString("id") + " " + row.getString("name") + ", " + row.getString("channel") + ": "
                                + row.getInt("many")))
                .list();
    }
}
