package fr.vigie.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file says: its main text, without menus, comments and teasers, and what the text says of itself.
 *
 * @param mediaType decided by content, such as {@code application/pdf}
 * @param title the heading of the piece; empty where it has none
 * @param lead the paragraph that sums it up
 * @param issuer the organisation that publishes it; for an article, the medium
 * @param author who signed it
 * @param date when it was published or signed as stated in it, never when it was uploaded
 * @param language ISO 639-1, such as {@code fr}
 * @param text the main text with {@code \n} between lines and an empty line between paragraphs; title and lead stand in it
 *     where the file has them there
 * @param hashtags without their sign, as first written, each once whatever its case
 * @param pages where each page begins in the text, in order, 0 first; empty where the format has no pages
 */
public record Reading(
        String mediaType,
        Kind kind,
        Optional<String> title,
        Optional<String> lead,
        Optional<String> issuer,
        Optional<String> author,
        Optional<LocalDate> date,
        String language,
        String text,
        List<Contact> contacts,
        List<String> hashtags,
        List<Integer> pages) {
    public Reading {
        contacts = List.copyOf(contacts);
        hashtags = List.copyOf(hashtags);
        pages = List.copyOf(pages);
    }

    /** What it is, without what it says. */
    public Reading withoutText() {
        return new Reading(
                mediaType,
                kind,
                title,
                Optional.empty(),
                issuer,
                author,
                date,
                language,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** One without hashtags. */
    public Reading(
            String mediaType,
            Kind kind,
            Optional<String> title,
            Optional<String> lead,
            Optional<String> issuer,
            Optional<String> author,
            Optional<LocalDate> date,
            String language,
            String text,
            List<Contact> contacts,
            List<Integer> pages) {
        this(mediaType, kind, title, lead, issuer, author, date, language, text, contacts, List.of(), pages);
    }
}
