package fr.vigie.tag.release;

import fr.vigie.document.Span;
import fr.vigie.extract.release.Dates;
import fr.vigie.extract.release.Folded;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days that a line writes, French or English, with or without their year. */
final class DayScan {
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("lundi", DayOfWeek.MONDAY),
            Map.entry("mardi", DayOfWeek.TUESDAY),
            Map.entry("mercredi", DayOfWeek.WEDNESDAY),
            Map.entry("jeudi", DayOfWeek.THURSDAY),
            Map.entry("vendredi", DayOfWeek.FRIDAY),
            Map.entry("samedi", DayOfWeek.SATURDAY),
            Map.entry("dimanche", DayOfWeek.SUNDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final String WEEKDAY =
            "(?:(?<!\\p{L})(?<weekday>(?i:" + String.join("|", WEEKDAYS.keySet()) + ")),? (?:le |the )?)?";
    private static final String DAY = "(?<![\\d/.,])(?<day>\\d{1,2})(?: ?er|st|nd|rd|th)?";
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY + DAY
            + "(?: of)? (?<month>\\p{L}{3,9})\\.?(?!\\p{L})(?:,? (?<year>(?:19|20)\\d\\d)(?![\\d€%]| ?(?:€|euros)))?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            WEEKDAY + "(?<!\\p{L})(?<month>\\p{Lu}\\p{L}{2,8})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?! ?[\\d€%])"
                    + "(?:,? (?<year>20\\d\\d)(?!\\d))?");

    /** A day before, whose month comes after it. */
    private static final Pattern BARE =
            Pattern.compile(WEEKDAY + DAY + " ?(?<joint>et (?:le |du )?|and |& ?|au |à |to |[–-] ?|, ?(?:le )?)$");

    private static final Pattern RANGE = Pattern.compile(" ?(?:jusqu[’'])?(?:au|to|until|[–-]) ");
    private static final int FAR = 40;
    private static final int MOST_DAYS = 8;

    /** A day with its place, which begins at its weekday. */
    private record Placed(Span span, WrittenDay day, boolean range) {}

    private final String line;

    private DayScan(String line) {
        this.line = line;
    }

    /** The days of a line, those written together together, in order. */
    static List<WrittenDays> of(String line) {
        if (line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        return new DayScan(line.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ')).all();
    }

    private List<WrittenDays> all() {
        var groups = new ArrayList<WrittenDays>();
        int free = 0;
        for (var placed : placed()) {
            var days = new ArrayList<WrittenDay>();
            days.add(placed.day());
            int start = placed.span().start();
            var range = placed.range();
            for (var bare = before(free, start); bare.find() && days.size() < MOST_DAYS; bare = before(free, start)) {
                range |= !bare.group("joint").matches("(?:et|and|&|,).*");
                days.addFirst(new WrittenDay(
                        weekday(bare),
                        number(bare, "day"),
                        placed.day().month(),
                        placed.day().year()));
                start = Math.max(free, start - FAR) + bare.start();
            }
            free = placed.span().end();
            groups.add(new WrittenDays(new Span(start, free), days, range && days.size() > 1));
        }
        return joined(groups);
    }

    private Matcher before(int free, int start) {
        return BARE.matcher(line.substring(Math.max(free, start - FAR), start));
    }

    /** {@code du 30 mai au 2 juin}: two days with their months are the ends of a range. */
    private List<WrittenDays> joined(List<WrittenDays> groups) {
        var joined = new ArrayList<WrittenDays>();
        for (var group : groups) {
            if (!joined.isEmpty()
                    && group.days().size() == 1
                    && joined.getLast().days().size() == 1) {
                var first = joined.getLast();
                var between = line.substring(first.span().end(), group.span().start());
                if (RANGE.matcher(between).matches() || between.strip().equals("au")) {
                    joined.removeLast();
                    joined.add(new WrittenDays(
                            new Span(first.span().start(), group.span().end()),
                            List.of(first.days().getFirst(), group.days().getFirst()),
                            true));
                    continue;
                }
            }
            joined.add(group);
        }
        return joined;
    }

    private List<Placed> placed() {
        var found = new ArrayList<Placed>();
        take(DAY_FIRST, found);
        take(MONTH_FIRST, found);
        for (var date : Dates.in(line)) {
            var day = new WrittenDay(
                    Optional.empty(),
                    date.date().getDayOfMonth(),
                    date.date().getMonthValue(),
                    OptionalInt.of(date.date().getYear()));
            add(found, new Placed(new Span(date.start(), date.end()), day, false));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private void take(Pattern pattern, List<Placed> found) {
        for (var match = pattern.matcher(line); match.find(); ) {
            int month = Dates.month(match.group("month"));
            int day = number(match, "day");
            if (month == 0 || day < 1 || day > 31) {
                continue;
            }
            var year = match.group("year") == null ? OptionalInt.empty() : OptionalInt.of(number(match, "year"));
            var last = new WrittenDay(weekday(match), day, month, year);
            // The stop behind a month ends the sentence, unless it shortens the month, which nobody asks for.
            int end = match.group().endsWith(".") ? match.end() - 1 : match.end();
            add(found, new Placed(new Span(match.start(), end), last, false));
        }
    }

    private static void add(List<Placed> found, Placed one) {
        if (found.stream().noneMatch(other -> other.span().overlaps(one.span()))) {
            found.add(one);
        }
    }

    private static Optional<DayOfWeek> weekday(Matcher match) {
        return Optional.ofNullable(match.group("weekday")).map(word -> WEEKDAYS.get(Folded.of(word)));
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
