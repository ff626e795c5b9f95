package fr.vigie.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days that a person writes: a year, a month, a day, ISO or French, in figures or with the month's name. */
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern FRENCH = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})(?:er)?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final List<String> FRENCH_MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Days() {}

    /** From the first day to the last of what is written; empty where it is no date. */
    static Optional<DateRange> read(String written) {
        var text = written.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return range(iso.group(1), Optional.ofNullable(iso.group(2)), Optional.ofNullable(iso.group(3)));
        }
        var french = FRENCH.matcher(text);
        if (french.matches()) {
            return range(french.group(3), Optional.of(french.group(2)), Optional.ofNullable(french.group(1)));
        }
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return month(named.group(2))
                    .flatMap(month -> range(named.group(3), Optional.of(month), Optional.ofNullable(named.group(1))));
        }
        return Optional.empty();
    }

    /** The range that a comparison with a date sets; empty where it is no date. */
    static Optional<DateRange> compared(String operator, String written) {
        return read(written).flatMap(days -> {
            var first = days.from().orElseThrow();
            var last = days.to().orElseThrow();
            return switch (operator) {
                case ">" -> Optional.of(new DateRange(Optional.of(last.plusDays(1)), Optional.empty()));
                case ">=" -> Optional.of(new DateRange(Optional.of(first), Optional.empty()));
                case "<" -> Optional.of(new DateRange(Optional.empty(), Optional.of(first.minusDays(1))));
                case "<=" -> Optional.of(new DateRange(Optional.empty(), Optional.of(last)));
                default -> Optional.of(days);
            };
        });
    }

    /** From the first day of one to the last day of the other, put in order; empty where one of them is no date. */
    static Optional<DateRange> between(String low, String high) {
        var from = read(low);
        var to = read(high);
        if (from.isEmpty() && !low.isEmpty() || to.isEmpty() && !high.isEmpty()) {
            return Optional.empty();
        }
        var first = from.flatMap(DateRange::from);
        var last = to.flatMap(DateRange::to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            return between(high, low);
        }
        return Optional.of(new DateRange(first, last));
    }

    private static Optional<DateRange> range(String year, Optional<String> month, Optional<String> day) {
        try {
            var inYear = Integer.parseInt(year);
            if (month.isEmpty()) {
                return days(LocalDate.of(inYear, 1, 1), LocalDate.of(inYear, 12, 31));
            }
            var inMonth = YearMonth.of(inYear, Integer.parseInt(month.get()));
            if (day.isEmpty()) {
                return days(inMonth.atDay(1), inMonth.atEndOfMonth());
            }
            var on = LocalDate.of(inYear, inMonth.getMonth(), Integer.parseInt(day.get()));
            return days(on, on);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateRange> days(LocalDate first, LocalDate last) {
        return Optional.of(new DateRange(Optional.of(first), Optional.of(last)));
    }

    private static Optional<String> month(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
        for (var i = 0; i < 12; i++) {
            if (plain.equals(FRENCH_MONTHS.get(i)) || plain.equals(ENGLISH_MONTHS.get(i))) {
                return Optional.of(String.valueOf(i + 1));
            }
        }
        return Optional.empty();
    }
}
