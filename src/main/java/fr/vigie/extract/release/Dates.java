package fr.vigie.extract.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as French and English texts write them, each with its year: {@code 26 janvier 2021}, {@code 1er mars 2020},
 * {@code 26/01/2021}, {@code September 20, 2023}, {@code 2021-01-26}. A date without a year is none.
 */
public final class Dates {
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "(\\p{L}{3,9})\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d/])(\\d{1,2})(?: ?er|st|nd|rd|th)?(?: of)? " + MONTH + ",? (\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})([-/])(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A date and where it stands. */
    record Found(int start, int end, LocalDate date) {}

    private Dates() {}

    /** Every date of a line, in order. */
    static List<Found> in(String line) {
        var text = line.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\t', ' ');
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        find(DAY_FIRST, text, found, m -> date(number(m, 3), month(m.group(2)), number(m, 1)));
        find(MONTH_FIRST, text, found, m -> date(number(m, 3), month(m.group(1)), number(m, 2)));
        find(DIGITS, text, found, Dates::ofDigits);
        find(ISO, text, found, m -> date(number(m, 1), number(m, 3), number(m, 4)));
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /**
     * A date as machines write it in a page: ISO with or without a time, or as a person would. A time with an offset keeps
     * the day that it states, one in UTC is taken to Paris.
     */
    public static Optional<LocalDate> ofMachine(String value) {
        var text = value.strip();
        try {
            var time = OffsetDateTime.parse(text);
            return sane(
                    time.getOffset().equals(ZoneOffset.UTC)
                            ? time.atZoneSameInstant(PARIS).toLocalDate()
                            : time.toLocalDate());
        } catch (DateTimeParseException e) {
            return in(text.replace('T', ' ')).stream().findFirst().map(Found::date);
        }
    }

    private static void find(
            Pattern pattern, String text, List<Found> found, Function<MatchResult, Optional<LocalDate>> reader) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            reader.apply(matcher).ifPresent(date -> found.add(new Found(matcher.start(), matcher.end(), date)));
        }
    }

    private static Optional<LocalDate> ofDigits(MatchResult match) {
        var year = number(match, 4);
        if (match.group(4).length() == 2) {
            if (!match.group(2).equals("/")) {
                return Optional.empty();
            }
            year += year < 70 ? 2000 : 1900;
        }
        return date(year, number(match, 3), number(match, 1));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return sane(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> sane(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
    }

    private static int month(String word) {
        return MONTHS.getOrDefault(Folded.of(word), 0);
    }

    private static Map<String, Integer> months() {
        var names = List.of(
                "janvier janv jan january",
                "fevrier fevr fev february feb",
                "mars march mar",
                "avril avr april apr",
                "mai may",
                "juin june jun",
                "juillet juil july jul",
                "aout august aug",
                "septembre sept september sep",
                "octobre oct october",
                "novembre nov november",
                "decembre dec december");
        var months = new HashMap<String, Integer>();
        for (var at = 0; at < names.size(); at++) {
            for (var name : names.get(at).split(" ", -1)) {
                months.put(name, at + 1);
            }
        }
        return Map.copyOf(months);
    }
}
