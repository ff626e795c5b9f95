package fr.vigie.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a text announces for a day, apart from the day of its own publication.
 *
 * @param span where the date stands
 * @param text the date as written there
 * @param date the day, or the first of several
 * @param to the last day, after the first
 * @param kind what it is, such as {@code inauguration} or {@code date-limite}; empty where the words around do not tell
 */
public record Event(Span span, String text, LocalDate date, Optional<LocalDate> to, Optional<String> kind) {
    public Event {
        if (to.isPresent() && !to.get().isAfter(date)) {
            throw new IllegalArgumentException("an event ends after it begins: " + date + " to " + to.get());
        }
    }
}
