package fr.vigie.monitor;

import fr.vigie.engine.SearchEngine;
import fr.vigie.json.MonitorHealth;
import fr.vigie.json.MonitorHealth.Contained;
import fr.vigie.json.MonitorHealth.Silent;
import fr.vigie.json.MonitorHealth.Word;
import fr.vigie.query.Audience;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.TooBroad;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Looks at the running monitors of one owner. */
final class HealthLook {
    private static final Duration LONG = Duration.ofDays(30);

    private final SearchEngine engine;
    private final Handle handle;
    private final Instant now;
    private final LocalDate today;

    HealthLook(SearchEngine engine, Handle handle, Instant now, LocalDate today) {
        this.engine = engine;
        this.handle = handle;
        this.now = now;
        this.today = today;
    }

    /** A monitor with what it asks. */
    private record Asking(Monitor monitor, SearchRequest request) {}

    /** @param monitors those that run, all of one owner, in the order of their ids */
    MonitorHealth of(String owner, List<Monitor> monitors) {
        var asking = new ArrayList<Asking>();
        for (var monitor : monitors) {
            if (WishReading.of(monitor.terms().wish()) instanceof WishReading.Understood understood) {
                asking.add(new Asking(monitor, understood.request()));
            }
        }
        return new MonitorHealth(
                owner,
                today,
                asking.stream().flatMap(one -> silent(one.monitor())).toList(),
                asking.stream()
                        .flatMap(one -> words(one.monitor(), one.request()))
                        .toList(),
                contained(asking));
    }

    private Stream<Silent> silent(Monitor monitor) {
        var last = MatchRows.lastFound(handle, monitor.id());
        var heard = last.filter(found -> found.isAfter(monitor.since())).orElse(monitor.since());
        return now.isBefore(heard.plus(LONG))
                ? Stream.empty()
                : Stream.of(new Silent(
                        monitor.id().value(),
                        monitor.terms().name(),
                        last.map(found ->
                                today.minusDays(Duration.between(found, now).toDays()))));
    }

    /** What no public document has, by itself. */
    private Stream<Word> words(Monitor monitor, SearchRequest request) {
        return AskedWords.of(request.query())
                .filter(asked -> isUnknown(asked.alone()))
                .map(AskedWords.Asked::written)
                .distinct()
                .map(word -> new Word(monitor.id().value(), monitor.terms().name(), word));
    }

    private boolean isUnknown(Query alone) {
        try {
            return engine.count(SearchRequest.everything(Audience.PUBLIC).asking(alone)) == 0;
        } catch (TooBroad many) {
            return false;
        }
    }

    /** Each in the first that contains it; of two that ask the same the later one is in the earlier. */
    private List<Contained> contained(List<Asking> asking) {
        var found = new ArrayList<Contained>();
        for (var at = 0; at < asking.size(); at++) {
            for (var other = 0; other < asking.size(); other++) {
                var inner = asking.get(at);
                var outer = asking.get(other);
                if (at != other
                        && Containment.contains(outer.request(), inner.request())
                        && (other < at || !Containment.contains(inner.request(), outer.request()))
                        && doAgree(outer.request(), inner.request())) {
                    found.add(new Contained(
                            inner.monitor().id().value(),
                            inner.monitor().terms().name(),
                            outer.monitor().id().value(),
                            outer.monitor().terms().name(),
                            count(inner.request())));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether the last twelve months do not speak against it: what the inner one finds, both together find. */
    private boolean doAgree(SearchRequest outer, SearchRequest inner) {
        var both = new SearchRequest(
                new Query.All(List.of(inner.query(), outer.query())),
                Stream.concat(inner.filters().stream(), outer.filters().stream())
                        .toList(),
                inner.dates(),
                Stream.concat(inner.figures().stream(), outer.figures().stream())
                        .toList(),
                inner.sort(),
                0,
                inner.cursor(),
                false,
                false,
                0,
                inner.audience());
        try {
            return count(both) == count(inner);
        } catch (TooBroad many) {
            return false;
        }
    }

    private long count(SearchRequest request) {
        return engine.count(Rehearsing.within(request, today.minusYears(1).plusDays(1), today, 0));
    }
}
