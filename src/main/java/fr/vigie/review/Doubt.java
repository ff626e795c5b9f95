package fr.vigie.review;

import fr.vigie.document.Figure;
import fr.vigie.document.Visibility;
import fr.vigie.query.StatementAnswer.Source;
import java.time.LocalDate;
import java.util.List;

/** Something about a document that a person should look at. */
public sealed interface Doubt {

    /** It has no heading, so that lists show its file's name. */
    record NoTitle() implements Doubt {}

    /** It says of no day that it was published or signed then: searches by date miss it. */
    record NoDate() implements Doubt {}

    /** Its day has not come. */
    record DateAhead(LocalDate day) implements Doubt {}

    /** Nobody is named as its publisher. */
    record NoIssuer() implements Doubt {}

    /** A release that names nobody to call or write to. */
    record NoContact() implements Doubt {}

    /** The text speaks of an embargo, and the document has none. */
    record SpeaksOfEmbargo(String words) implements Doubt {}

    /**
     * The same issuer stated otherwise before.
     *
     * @param here what this document states
     * @param before what the other states of the same family and period
     * @param in the other document, the latest of those that do
     * @param visibility of the other: one that is hidden is told to the desk alone
     */
    record StatedOtherwise(Figure here, Figure before, Source in, Visibility visibility) implements Doubt {}

    /**
     * Pages that look badly recognised.
     *
     * @param pages from 1, in order
     */
    record DoubtfulPages(List<Integer> pages) implements Doubt {
        public DoubtfulPages {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Organisations that are in no list.
     *
     * @param labels the most named first
     */
    record UnknownOrganisations(List<String> labels) implements Doubt {
        public UnknownOrganisations {
            labels = List.copyOf(labels);
        }
    }

    /**
     * It is nearly the same as others that are there.
     *
     * @param others those most alike first
     */
    record NearlyTheSame(List<Near> others) implements Doubt {
        public NearlyTheSame {
            others = List.copyOf(others);
        }
    }

    /**
     * Another document with much of the same text.
     *
     * @param share of the words of the other that this one has, 0 to 1
     */
    record Near(Source document, Visibility visibility, double share) {}
}
