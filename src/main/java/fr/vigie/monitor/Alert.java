package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.json.Signal;
import fr.vigie.query.Snippet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One document that one monitor is told of, with what a person needs to judge it without opening it.
 *
 * @param key stable over repeats of the same news: a function of monitor, document and reason
 * @param document whom it is about
 * @param found when the match was recorded
 * @param kind the contract's word: {@code communique}, {@code article}, …
 * @param source the address that the document came from, where it has one
 * @param page of the first passage, counted from 1, where the document has pages
 * @param passages with the words marked
 * @param clauses the parts of the monitor's query that the document answers, as a person would type them
 * @param signal the names or the figures, where that is the reason; empty for a plain match
 */
public record Alert(
        String key,
        DocumentId document,
        Reason reason,
        Instant found,
        String title,
        Optional<LocalDate> date,
        String kind,
        Optional<String> issuer,
        Optional<String> source,
        OptionalInt page,
        List<Snippet> passages,
        List<String> clauses,
        Optional<Signal> signal) {
    public Alert {
        passages = List.copyOf(passages);
        clauses = List.copyOf(clauses);
    }

    /** What the reason adds in words: who is named together, a figure before and after. */
    public Optional<String> more(Locale locale) {
        return signal.map(told -> SignalWords.say(told, locale));
    }
}
