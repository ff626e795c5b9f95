package fr.vigie.monitor;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.DateRange;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Asks the archive what a monitor would have found, by the days that documents are dated. */
final class Rehearsing {
    private static final int WEEK = 7;
    private static final int SAMPLES = 10;

    private final SearchEngine engine;
    private final SearchRequest request;
    private final Terms terms;
    private final LocalDate today;
    private final int days;

    /** @param days how many, today counted in; 1 or more */
    Rehearsing(SearchEngine engine, SearchRequest request, Terms terms, LocalDate today, int days) {
        this.engine = engine;
        this.request = request;
        this.terms = terms;
        this.today = today;
        this.days = days;
    }

    Rehearsed rehearse() {
        var from = today.minusDays(days - 1L);
        var whole = search(request, from, today, 0);
        var weeks = weeks(from);
        var mails = weeks.stream().mapToDouble(this::letters).sum() / (days / (double) WEEK);
        return new Rehearsed(
                from,
                whole.total(),
                whole.families(),
                weeks,
                samples(weeks, from),
                new NoiseFinding(engine, request, terms.wish(), from, today).find(),
                mails,
                mails > WEEK * Rehearsed.MOST_A_DAY);
    }

    private List<Rehearsed.Week> weeks(LocalDate from) {
        var weeks = new ArrayList<Rehearsed.Week>();
        for (var end = today; !end.isBefore(from); end = end.minusDays(WEEK)) {
            var start = end.minusDays(WEEK - 1L);
            var first = start.isBefore(from) ? from : start;
            var answer = search(request, first, end, 0);
            var told = terms.collapsed() ? answer.families() : answer.total();
            weeks.add(new Rehearsed.Week(first, end, answer.total(), told));
        }
        Collections.reverse(weeks);
        return weeks;
    }

    /** How many letters a week makes: those of an hour leave together, which is not counted. */
    private double letters(Rehearsed.Week week) {
        return switch (terms.rhythm()) {
            case Rhythm.AtOnce atOnce -> week.told();
            case Rhythm.Hourly hourly -> week.told();
            case Rhythm.Daily daily -> daysWithNews(week);
            case Rhythm.Weekly weekly -> Math.min(1, week.told());
        };
    }

    private long daysWithNews(Rehearsed.Week week) {
        if (week.told() <= 1) {
            return week.told();
        }
        return week.from()
                .datesUntil(week.to().plusDays(1))
                .filter(day -> engine.count(within(request, day, day, 0)) > 0)
                .count();
    }

    /** One of each of some weeks spread over the time, then the newest. */
    private List<Hit> samples(List<Rehearsed.Week> weeks, LocalDate from) {
        var full = weeks.stream().filter(week -> week.documents() > 0).toList();
        var samples = new ArrayList<Hit>();
        var seen = new HashSet<>();
        for (var i = 0; i < Math.min(SAMPLES, full.size()); i++) {
            var week = full.get(full.size() - 1 - i * full.size() / Math.min(SAMPLES, full.size()));
            search(request, week.from(), week.to(), 1).hits().stream()
                    .filter(hit -> seen.add(hit.id()))
                    .forEach(samples::add);
        }
        if (samples.size() < SAMPLES) {
            search(request, from, today, 2 * SAMPLES).hits().stream()
                    .filter(hit -> seen.add(hit.id()))
                    .limit(SAMPLES - samples.size())
                    .forEach(samples::add);
        }
        samples.sort((a, b) -> b.date().orElse(LocalDate.MIN).compareTo(a.date().orElse(LocalDate.MIN)));
        return samples;
    }

    private SearchAnswer search(SearchRequest asked, LocalDate from, LocalDate to, int size) {
        return engine.search(within(asked, from, to, size));
    }

    static SearchRequest within(SearchRequest asked, LocalDate from, LocalDate to, int size) {
        return new SearchRequest(
                asked.query(),
                asked.filters(),
                new DateRange(Optional.of(from), Optional.of(to)),
                asked.figures(),
                Sort.NEWEST,
                size,
                Optional.empty(),
                false,
                false,
                0,
                asked.audience());
    }
}
