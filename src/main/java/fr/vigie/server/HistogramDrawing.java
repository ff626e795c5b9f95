package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.server.view.Histogram;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws the facet of dates: by year, by month once the documents found lie within three years, and by day where the search is
 * limited to a month or so.
 */
final class HistogramDrawing {
    private static final int WIDTH = 720;
    private static final int MOST_MONTHS = 36;
    private static final int MOST_DAYS = 31;
    private static final int WIDEST_BAR = 28;
    private static final int MOST_LABELS = 6;

    private final Messages messages;
    private final SearchAddress address;

    HistogramDrawing(Messages messages, SearchAddress address) {
        this.messages = messages;
        this.address = address;
    }

    /** The days to be counted one by one; empty where months or years are drawn. */
    static List<LocalDate> days(DateRange range) {
        if (range.from().isEmpty() || range.to().isEmpty()) {
            return List.of();
        }
        var first = range.from().get();
        var last = range.to().get();
        var length = ChronoUnit.DAYS.between(first, last) + 1;
        return length < 2 || length > MOST_DAYS
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** @param counts of the {@link #days}, in their order; empty where those are */
    Optional<Histogram> draw(SearchAnswer answer, DateRange range, List<Long> counts) {
        if (counts.stream().anyMatch(count -> count > 0)) {
            return Optional.of(drawn(byDay(days(range), counts), range));
        }
        var months = new TreeMap<YearMonth, Long>();
        for (var facet : answer.facets()) {
            if (facet.name() == FacetName.DATE) {
                collect(facet.values(), months);
            }
        }
        range.from().ifPresent(from -> months.headMap(YearMonth.from(from)).clear());
        range.to().ifPresent(to -> months.tailMap(YearMonth.from(to), false).clear());
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var periods = span(months.firstKey(), months.lastKey()) <= MOST_MONTHS ? byMonth(months) : byYear(months);
        return Optional.of(drawn(periods, range));
    }

    private Histogram drawn(List<Period> periods, DateRange range) {
        return new Histogram(
                WIDTH,
                bars(periods),
                range.from().map(LocalDate::toString),
                range.to().map(LocalDate::toString),
                range.isAlways()
                        ? Optional.empty()
                        : Optional.of(address.without("from", "to").toString()),
                summary(periods));
    }

    /** A stretch of time with its count. */
    private record Period(LocalDate from, LocalDate to, String name, String tick, long count) {}

    private static void collect(List<SearchAnswer.FacetValue> values, Map<YearMonth, Long> months) {
        for (var value : values) {
            if (!value.children().isEmpty()) {
                collect(value.children(), months);
            } else if (value.key().matches("[0-9]{4}-[0-9]{2}")) {
                months.merge(YearMonth.parse(value.key()), value.count(), Long::sum);
            } else if (value.key().matches("[0-9]{4}")) {
                months.merge(YearMonth.of(Integer.parseInt(value.key()), 1), value.count(), Long::sum);
            }
        }
    }

    private List<Period> byDay(List<LocalDate> days, List<Long> counts) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var tick = String.format(messages.locale(), "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
            periods.add(new Period(day, day, Words.day(messages, day), tick, counts.get(i)));
        }
        return periods;
    }

    private List<Period> byMonth(NavigableMap<YearMonth, Long> months) {
        var periods = new ArrayList<Period>();
        // A lone month stands among its neighbours, so that it reads as a point in time.
        var last = months.lastKey().equals(months.firstKey()) ? months.lastKey().plusMonths(1) : months.lastKey();
        var first = last.equals(months.lastKey())
                ? months.firstKey()
                : months.firstKey().minusMonths(1);
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var name = Words.month(messages, month.getYear(), month.getMonthValue());
            boolean ticked = span(first, last) <= MOST_LABELS
                    || month.getMonthValue() == 1
                    || month.equals(first) && first.getMonthValue() < 10;
            var tick =
                    ticked ? String.format(messages.locale(), "%02d/%d", month.getMonthValue(), month.getYear()) : "";
            periods.add(new Period(month.atDay(1), month.atEndOfMonth(), name, tick, months.getOrDefault(month, 0L)));
        }
        return periods;
    }

    private static long span(YearMonth first, YearMonth last) {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    private static List<Period> byYear(NavigableMap<YearMonth, Long> months) {
        var years = new TreeMap<Integer, Long>();
        months.forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
        var periods = new ArrayList<Period>();
        for (int year = years.firstKey(); year <= years.lastKey(); year++) {
            var name = Integer.toString(year);
            var from = Year.of(year).atDay(1);
            periods.add(new Period(from, from.plusYears(1).minusDays(1), name, name, years.getOrDefault(year, 0L)));
        }
        return periods;
    }

    private List<Histogram.Bar> bars(List<Period> periods) {
        long highest = periods.stream().mapToLong(Period::count).max().orElse(1);
        double step = (double) WIDTH / periods.size();
        int width = (int) Math.max(2, Math.min(WIDEST_BAR, step * 0.78));
        var bars = new ArrayList<Histogram.Bar>();
        int ticks = (int) periods.stream().filter(p -> !p.tick().isEmpty()).count();
        int everyTick = (ticks + MOST_LABELS - 1) / MOST_LABELS;
        int tick = 0;
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            int x = (int) Math.round(i * step + (step - width) / 2);
            int height = period.count() == 0
                    ? 0
                    : (int) Math.max(3, Math.round((double) Histogram.BARS * period.count() / highest));
            boolean room = !period.tick().isEmpty() && tick++ % everyTick == 0;
            bars.add(new Histogram.Bar(
                    x,
                    Histogram.BARS - height,
                    width,
                    height,
                    room ? period.tick() : "",
                    messages.say("histogram.bar", period.name(), period.count()),
                    address.replaced("from", period.from().toString())
                            .replaced("to", period.to().toString())
                            .toString(),
                    period.from().toString(),
                    period.to().toString()));
        }
        return bars;
    }

    private String summary(List<Period> periods) {
        var filled = periods.stream().filter(p -> p.count() > 0).toList();
        return filled.size() == 1
                ? filled.getFirst().name()
                : messages.say(
                        filled.getFirst().from().equals(filled.getFirst().to())
                                ? "histogram.summary.days"
                                : "histogram.summary",
                        filled.getFirst().name(),
                        filled.getLast().name());
    }
}
