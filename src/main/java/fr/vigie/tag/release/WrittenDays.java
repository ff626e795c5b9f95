package fr.vigie.tag.release;

import fr.vigie.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Days that a text writes together: {@code du 3 au 5 juin}, {@code les 12 et 19 octobre}.
 *
 * @param span where they stand in their line
 * @param days in the order of the line
 * @param range whether the first and the last are the ends of a stretch; else each stands for itself
 */
record WrittenDays(Span span, List<WrittenDay> days, boolean range) {
    private static final int LONGEST_RANGE = 400;

    /** A first day, and a last one after it. */
    record Stretch(LocalDate from, Optional<LocalDate> to) {
        LocalDate last() {
            return to.orElse(from);
        }
    }

    WrittenDays {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day at " + span);
        }
    }

    /** The days in the calendar; those that are not in it, or not on the weekday that is written, are left out. */
    List<Stretch> resolved(Optional<LocalDate> published) {
        var last = days.getLast().resolved(published);
        if (range) {
            return last.flatMap(end -> first(end).map(start -> new Stretch(start, Optional.of(end)))).stream()
                    .toList();
        }
        var stretches = new ArrayList<Stretch>();
        for (int at = 0; at < days.size(); at++) {
            var day = days.get(at);
            var known = at == days.size() - 1 ? last : last.flatMap(end -> before(day, end));
            known.ifPresent(date -> stretches.add(new Stretch(date, Optional.empty())));
        }
        // Two days in a row are one event.
        if (stretches.size() > 1 && isRow(stretches)) {
            return List.of(new Stretch(
                    stretches.getFirst().from(), Optional.of(stretches.getLast().from())));
        }
        return stretches;
    }

    private Optional<LocalDate> first(LocalDate end) {
        return before(days.getFirst(), end)
                .filter(start ->
                        start.isBefore(end) && start.plusDays(LONGEST_RANGE).isAfter(end));
    }

    /** The year of the last day is that of the others, or, where they would come after it, the year before. */
    private static Optional<LocalDate> before(WrittenDay day, LocalDate end) {
        int year = day.month() > end.getMonthValue() ? end.getYear() - 1 : end.getYear();
        return day.inYear(OptionalInt.of(year)).resolved(Optional.empty());
    }

    private static boolean isRow(List<Stretch> stretches) {
        for (int at = 1; at < stretches.size(); at++) {
            if (!stretches
                    .get(at - 1)
                    .from()
                    .plusDays(1)
                    .equals(stretches.get(at).from())) {
                return false;
            }
        }
        return true;
    }
}
