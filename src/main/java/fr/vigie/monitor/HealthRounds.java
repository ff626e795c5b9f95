package fr.vigie.monitor;

import fr.vigie.engine.SearchEngine;
import fr.vigie.json.MonitorHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at every owner's monitors once a month: on the first, from eight in the morning on in the zone of the house. The note
 * is kept with its letter in one transaction, so that a month has one of each whatever happens in between. Where all is well,
 * no letter goes.
 */
public final class HealthRounds {
    static final LocalTime HOUR = LocalTime.of(8, 0);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final int TOGETHER = 1_000;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final WatchSettings settings;
    private Instant last = Instant.EPOCH;

    HealthRounds(Jdbi jdbi, SearchEngine engine, WatchSettings settings) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.settings = settings;
    }

    /** How the running monitors of a keeper and the keeper's teams are now, or of every owner; in the order of owners. */
    public List<MonitorHealth> now(Keeper keeper) {
        var now = settings.clock().instant();
        var owners = jdbi.withHandle(handle -> MonitorRows.owners(handle, keeper.person()));
        return running(now).entrySet().stream()
                .filter(one -> keeper.all() || owners.contains(one.getKey()))
                .map(one -> look(one.getKey(), one.getValue(), now))
                .toList();
    }

    /** What was last written down of an owner's monitors. */
    public Optional<MonitorHealth> latest(String owner) {
        return jdbi.withHandle(handle -> HealthRows.latest(handle, owner));
    }

    /**
     * Goes round, if it is time to.
     *
     * @return how many letters there are to be sent
     */
    int look() {
        var now = settings.clock().instant();
        if (now.isBefore(last.plus(BETWEEN_LOOKS))) {
            return 0;
        }
        last = now;
        var due = due(now);
        if (jdbi.withHandle(RunRows::isIndexPartial)) {
            return 0; // an index that is being made knows few words
        }
        var told = 0;
        for (var one : running(now).entrySet()) {
            // Who began after the hour of this month is looked at in the next.
            var monitors = one.getValue().stream()
                    .filter(monitor -> monitor.created().isBefore(due.toInstant()))
                    .toList();
            var month = YearMonth.from(due).toString();
            if (!monitors.isEmpty() && !jdbi.withHandle(handle -> HealthRows.isWritten(handle, one.getKey(), month))) {
                told += write(look(one.getKey(), monitors, now), month, monitors, now);
            }
        }
        return told;
    }

    /** The latest moment at which notes were due. */
    private ZonedDateTime due(Instant now) {
        var here = now.atZone(settings.zone());
        var due = here.withDayOfMonth(1).with(HOUR);
        return due.isAfter(here) ? due.minusMonths(1) : due;
    }

    private Map<String, List<Monitor>> running(Instant now) {
        var running = new ArrayList<Monitor>();
        var after = "";
        for (var more = true; more; ) {
            var from = after;
            var page = jdbi.withHandle(handle -> MonitorRows.current(handle, now, from, TOGETHER));
            page.stream()
                    .filter(monitor ->
                            !monitor.terms().paused() && monitor.flaw().isEmpty())
                    .forEach(running::add);
            more = page.size() == TOGETHER;
            after = page.isEmpty() ? after : page.getLast().id().value();
        }
        return running.stream().collect(Collectors.groupingBy(Monitor::owner, TreeMap::new, Collectors.toList()));
    }

    private MonitorHealth look(String owner, List<Monitor> monitors, Instant now) {
        var today = now.atZone(settings.zone()).toLocalDate();
        return jdbi.withHandle(handle -> new HealthLook(engine, handle, now, today).of(owner, monitors));
    }

    private int write(MonitorHealth health, String month, List<Monitor> monitors, Instant now) {
        var notice = new Notice(Notice.Kind.HEALTH, now, List.of(health.text()));
        var told = jdbi.inTransaction(handle -> {
            if (!HealthRows.add(handle, health, month, now) || health.isWell()) {
                return 0;
            }
            settings.failPoint().pass("monitor.health");
            return letter(monitors)
                            .filter(by ->
                                    Telling.notice(handle, by.getKey(), List.of(by.getValue()), month, notice, now))
                            .isPresent()
                    ? 1
                    : 0;
        });
        settings.failPoint().pass("monitor.healthWritten");
        return told;
    }

    /** The address that most of them write to, and the first that does; the letter goes with that one's. */
    private static Optional<Map.Entry<Monitor, Channel>> letter(List<Monitor> monitors) {
        Map<String, Long> often = monitors.stream()
                .flatMap(monitor -> monitor.terms().channels().stream())
                .filter(channel -> channel instanceof Channel.Mail)
                .collect(Collectors.groupingBy(Channel::text, TreeMap::new, Collectors.counting()));
        var most = often.values().stream().mapToLong(Long::longValue).max();
        return often.entrySet().stream()
                .filter(one -> one.getValue() == most.orElse(0))
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(address -> monitors.stream()
                        .flatMap(monitor -> monitor.terms().channels().stream()
                                .filter(channel -> channel.text().equals(address))
                                .map(channel -> Map.entry(monitor, channel)))
                        .findFirst());
    }
}
