package fr.vigie.tag.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A day as a text writes it: the year is often left out.
 *
 * @param month 1 to 12
 */
record WrittenDay(Optional<DayOfWeek> weekday, int day, int month, OptionalInt year) {

    /**
     * The day that is meant: where the year is left out the one nearest to the day of publication, days to come preferred,
     * since a release looks ahead. A weekday that is
     * written must be that of the day; where it is not, nobody can tell which of the two is wrong.
     */
    Optional<LocalDate> resolved(Optional<LocalDate> published) {
        if (year.isPresent()) {
            return in(year.getAsInt());
        }
        return published.flatMap(from -> Stream.of(0, 1, -1)
                .flatMap(years -> in(from.getYear() + years).stream())
                .min(Comparator.comparingLong(date -> far(ChronoUnit.DAYS.between(from, date)))));
    }

    private static long far(long days) {
        return days >= 0 ? 2 * days : -5 * days;
    }

    boolean hasYear() {
        return year.isPresent();
    }

    private Optional<LocalDate> in(int stated) {
        if (!YearMonth.of(stated, month).isValidDay(day)) {
            return Optional.empty();
        }
        var date = LocalDate.of(stated, month, day);
        return weekday.map(date.getDayOfWeek()::equals).orElse(true) ? Optional.of(date) : Optional.empty();
    }

    WrittenDay inYear(OptionalInt known) {
        return new WrittenDay(weekday, day, month, year.isPresent() ? year : known);
    }
}
