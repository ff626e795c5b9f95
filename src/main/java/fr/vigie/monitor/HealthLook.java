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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @param monitors those that run, all of one owner, in the order of their ids */
    MonitorHealth of(String owner, List<Monitor> monitors) {
        var requests = new LinkedHashMap<Monitor, SearchRequest>();
        for (var monitor : monitors) {
            if (WishReading.of(monitor.terms().wish()) instanceof WishReading.Understood understood) {
                requests.put(monitor, understood.request());
            }
        }
        return new MonitorHealth(
                owner,
                today,
                requests.keySet().stream().flatMap(this::silent).toList(),
                requests.entrySet().stream()
                        .flatMap(one -> words(one.getKey(), one.getValue()))
                        .toList(),
                contained(requests));
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
    private List<Contained> contained(Map<Monitor, SearchRequest> requests) {
        var found = new ArrayList<Contained>();
        var monitors = List.copyOf(requests.keySet());
        for (var at = 0; at < monitors.size(); at++) {
            var inner = monitors.get(at);
            for (var other = 0; other < monitors.size(); other++) {
                var outer = monitors.get(other);
                var asked = requests.get(inner);
                var taking = requests.get(outer);
                if (at != other
                        && Containment.contains(taking, asked)
                        && (other < at || !Containment.contains(asked, taking))
                        && doAgree(taking, asked)) {
                    found.add(new Contained(
                            inner.id().value(),
                            inner.terms().name(),
                            outer.id().value(),
                            outer.terms().name(),
                            count(asked)));
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
