package fr.vigie.extract.release;

import java.time.DateTimeException;
import java.time.Instant;
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
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|[.,]\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\D|\\d{4}|\\d{6}|$)");
    private static final Pattern MONTH_THEN_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern PROGRAM =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3}) (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d \\p{L}{2,5} (\\d{4})");
    private static final int LONGEST_OF_MACHINE = 300;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A date and where it stands. */
    public record Found(int start, int end, LocalDate date) {}

    private Dates() {}

    /** Every date of a line with its year, in order. */
    public static List<Found> in(String line) {
        var text = line.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .replace('\t', ' ');
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
     * A date as machines write it in a page: ISO with or without a time, a mail's date, seconds or milliseconds since 1970,
     * or as a person would. A time with an offset keeps the day that it states, one in UTC is taken to Paris.
     */
    public static Optional<LocalDate> ofMachine(String value) {
        var text = value.strip();
        if (text.length() > LONGEST_OF_MACHINE) {
            return Optional.empty();
        }
        if (EPOCH.matcher(text).matches()) {
            var seconds = Long.parseLong(text.substring(0, 10));
            return sane(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), PARIS));
        }
        try {
            var time = OffsetDateTime.parse(
                    OFFSET.matcher(text).replaceFirst("$1:$2").replaceFirst("^([\\d-]{10}) (?=\\d)", "$1T"));
            return sane(
                    time.getOffset().equals(ZoneOffset.UTC)
                            ? time.atZoneSameInstant(PARIS).toLocalDate()
                            : time.toLocalDate());
        } catch (DateTimeParseException e) {
            return in(text.replace('T', ' ')).stream()
                    .findFirst()
                    .map(Found::date)
                    .or(() -> compact(text))
                    .or(() -> english(text));
        }
    }

    /** {@code 20210126} and {@code 202101260430}. */
    private static Optional<LocalDate> compact(String text) {
        var matcher = COMPACT.matcher(text);
        return matcher.find() ? date(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : Optional.empty();
    }

    /** {@code 01/26/2021} can but be the 26th of January, {@code Jan 26 10:00:00 CET 2021} a program's default. */
    private static Optional<LocalDate> english(String text) {
        var matcher = MONTH_THEN_DAY.matcher(text);
        if (matcher.find()) {
            return date(number(matcher, 3), number(matcher, 1), number(matcher, 2));
        }
        var program = PROGRAM.matcher(text);
        return program.find()
                ? date(number(program, 3), month(program.group(1)), number(program, 2))
                : Optional.empty();
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
            if (match.group(2).equals("-")) {
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

    /** 1 to 12 for the name of a month or its short form, whatever its case and accents; 0 for any other word. */
    public static int month(String word) {
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
