package fr.vigie.query;

import java.time.LocalDate;
import java.util.Optional;

/** Days from the first to the last, both counted in; an empty end is open. */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

    public boolean isAlways() {
        return from.isEmpty() && to.isEmpty();
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
