package fr.vigie.query;

import java.util.List;

/**
 * How often some values stand together in the documents that answer.
 *
 * @param documents how many documents have each value, in the order asked
 * @param families how many families of reprints those make, a document without kin counted as one
 * @param bonds each two that stand together in a document, by their order
 */
public record Bonds(List<Long> documents, List<Long> families, List<Bond> bonds) {
    /** So many values at most are held against one another. */
    public static final int MOST = 64;

    public Bonds {
        documents = List.copyOf(documents);
        families = List.copyOf(families);
        bonds = List.copyOf(bonds);
    }

    /**
     * Two values.
     *
     * @param one its place among those asked, from 0
     * @param other a later place
     * @param documents how many have both, 1 or more
     */
    public record Bond(int one, int other, long documents) {}
}
