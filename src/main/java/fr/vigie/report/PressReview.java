package fr.vigie.report;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A digest for somebody who will not open the documents: one item for each family of reprints.
 *
 * @param title in one line
 * @param introduction of whoever edits it; paragraphs with an empty line between them, or nothing
 * @param since the first day that it is of, where it is of more than one
 * @param day that it is of, or the last
 * @param items in the order of reading
 */
public record PressReview(
        String title, String introduction, Optional<LocalDate> since, LocalDate day, List<Item> items) {
    /** The most items that a review has. */
    public static final int LARGEST = 100;

    public PressReview {
        if (title.isBlank() || title.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a review has a title in one line");
        }
        items = List.copyOf(items);
        if (items.size() > LARGEST) {
            throw new IllegalArgumentException("a review has at most " + LARGEST + " items, got: " + items.size());
        }
    }

    /** One of a single day. */
    public PressReview(String title, String introduction, LocalDate day, List<Item> items) {
        this(title, introduction, Optional.empty(), day, items);
    }

    /**
     * One piece of news.
     *
     * @param section the heading that it stands under, with its neighbours of the same; empty for none
     * @param comment of whoever edits the review; paragraphs, or nothing
     * @param head the communiqué, else the earliest
     * @param text what it says: the lead of a release, an excerpt of what others wrote; may be empty
     * @param reprints the others of the family, the earliest first
     */
    public record Item(
            String section,
            String comment,
            Card head,
            String text,
            List<Card> reprints,
            List<Stated> figures,
            List<Said> quotes) {
        public Item {
            reprints = List.copyOf(reprints);
            figures = List.copyOf(figures);
            quotes = List.copyOf(quotes);
        }

        /** One as the documents have it. */
        public Item(Card head, String text, List<Card> reprints, List<Stated> figures, List<Said> quotes) {
            this("", "", head, text, reprints, figures, quotes);
        }

        /**
         * The same with the words of whoever edits the review.
         *
         * @param headline in the place of the document's title; empty to leave that
         */
        public Item edited(String under, String headline, String said) {
            return new Item(
                    under, said, headline.isEmpty() ? head : head.titled(headline), text, reprints, figures, quotes);
        }
    }

    /**
     * A document in one line.
     *
     * @param issuer the organisation; the medium for an article
     * @param address where it can be read, on the web: that of the medium for what others wrote, where it is known
     */
    public record Card(
            DocumentId document,
            String title,
            Optional<LocalDate> date,
            Kind kind,
            Optional<String> issuer,
            URI address) {
        public Card {
            var scheme = Optional.ofNullable(address.getScheme()).orElse("");
            if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http") || address.getHost() == null) {
                throw new IllegalArgumentException("not an address of the web: " + address);
            }
        }

        private Card titled(String headline) {
            return new Card(document, headline, date, kind, issuer, address);
        }
    }

    /**
     * A figure that is new.
     *
     * @param text as the document has it: {@code plus de 4 000 emplois directs}
     * @param of what it counts, where the words do not say
     * @param before what the same issuer stated last, where it stated something else
     */
    public record Stated(String text, Optional<String> of, Optional<Before> before) {}

    /** The value before. */
    public record Before(String text, Optional<LocalDate> date) {}

    /** Words given as somebody's own, without marks around them. */
    public record Said(String text, Optional<String> speaker, Optional<String> role) {}
}
