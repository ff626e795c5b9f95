package fr.vigie.extract.release;

import fr.vigie.document.Kind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says of its text outside of it.
 *
 * @param published said to be the date of publication by the file itself (metadata of a page), trusted before the text
 * @param sent when a message was sent; used where the text states no date
 * @param paged whether the line's pages mean anything
 */
public record Clues(
        Origin origin,
        Optional<Kind> kind,
        Optional<String> title,
        Optional<String> lead,
        Optional<String> issuer,
        Optional<String> author,
        Optional<LocalDate> published,
        Optional<LocalDate> sent,
        Optional<String> language,
        boolean paged) {

    /** Nothing is known but where the text comes from. */
    public static Clues of(Origin origin) {
        return new Clues(
                origin,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public Clues titled(Optional<String> known) {
        return new Clues(origin, kind, known, lead, issuer, author, published, sent, language, paged);
    }

    public Clues by(Optional<String> known) {
        return new Clues(origin, kind, title, lead, issuer, known, published, sent, language, paged);
    }

    public Clues sentOn(Optional<LocalDate> known) {
        return new Clues(origin, kind, title, lead, issuer, author, published, known, language, paged);
    }

    public Clues onPages() {
        return new Clues(origin, kind, title, lead, issuer, author, published, sent, language, true);
    }
}
