package fr.vigie.query;

import fr.vigie.document.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One search.
 *
 * @param filters of the same facet and mode are together; all must hold
 * @param figures all must hold
 * @param size how many hits, 0 to {@value #LARGEST}
 * @param cursor where the page before ended, as its answer said
 * @param grouped one hit for each family of reprints
 * @param relaxed whether the best partial matches are answered where no document has all the words
 * @param facets how many values each facet lists at most; 0 for no facets at all
 * @param among the only documents that are looked at; empty for all that the audience sees
 */
public record SearchRequest(
        Query query,
        List<FacetFilter> filters,
        DateRange dates,
        List<FigureCondition> figures,
        Sort sort,
        int size,
        Optional<String> cursor,
        boolean grouped,
        boolean relaxed,
        int facets,
        Audience audience,
        Optional<Set<DocumentId>> among) {
    /** The most hits that one answer holds. */
    public static final int LARGEST = 100;

    public SearchRequest {
        filters = List.copyOf(filters);
        figures = List.copyOf(figures);
        among = among.map(Set::copyOf);
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 0 to " + LARGEST + " hits, got: " + size);
        }
        if (facets < 0) {
            throw new IllegalArgumentException("a facet lists 0 values or more, got: " + facets);
        }
    }

    /** One of all documents. */
    public SearchRequest(
            Query query,
            List<FacetFilter> filters,
            DateRange dates,
            List<FigureCondition> figures,
            Sort sort,
            int size,
            Optional<String> cursor,
            boolean grouped,
            boolean relaxed,
            int facets,
            Audience audience) {
        this(query, filters, dates, figures, sort, size, cursor, grouped, relaxed, facets, audience, Optional.empty());
    }

    /** A plain search of the public archive: best first, 20 hits, facets of 20 values, relaxed. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(
                query,
                List.of(),
                DateRange.ALWAYS,
                List.of(),
                Sort.RELEVANCE,
                20,
                Optional.empty(),
                false,
                true,
                20,
                Audience.PUBLIC);
    }

    /** The same with another query. */
    public SearchRequest asking(Query other) {
        return new SearchRequest(
                other, filters, dates, figures, sort, size, cursor, grouped, relaxed, facets, audience, among);
    }

    /** The same of other days. */
    public SearchRequest during(DateRange other) {
        return new SearchRequest(
                query, filters, other, figures, sort, size, cursor, grouped, relaxed, facets, audience, among);
    }

    /** The same for documents that have all that is asked. */
    public SearchRequest strictly() {
        return new SearchRequest(
                query, filters, dates, figures, sort, size, cursor, grouped, false, facets, audience, among);
    }

    /** Everything that somebody sees, to be counted. */
    public static SearchRequest everything(Audience audience) {
        return new SearchRequest(
                new Query.Everything(),
                List.of(),
                DateRange.ALWAYS,
                List.of(),
                Sort.NEWEST,
                0,
                Optional.empty(),
                false,
                false,
                0,
                audience);
    }

    /** The same from where another answer ended; from the beginning for an empty cursor. */
    public SearchRequest from(Optional<String> other) {
        return new SearchRequest(
                query, filters, dates, figures, sort, size, other, grouped, relaxed, facets, audience, among);
    }

    /** The same of these documents alone. */
    public SearchRequest among(Set<DocumentId> documents) {
        return among(Optional.of(documents));
    }

    /** The same of these documents alone, or of all. */
    public SearchRequest among(Optional<Set<DocumentId>> documents) {
        return new SearchRequest(
                query, filters, dates, figures, sort, size, cursor, grouped, relaxed, facets, audience, documents);
    }

    /** The same in another order. */
    public SearchRequest sorted(Sort order) {
        return new SearchRequest(
                query, filters, dates, figures, order, size, cursor, grouped, relaxed, facets, audience, among);
    }

    /** The same with so many hits on a page. */
    public SearchRequest sized(int hits) {
        return new SearchRequest(
                query, filters, dates, figures, sort, hits, cursor, grouped, relaxed, facets, audience, among);
    }

    /** The same with other filters. */
    public SearchRequest filtered(List<FacetFilter> others) {
        return new SearchRequest(
                query, others, dates, figures, sort, size, cursor, grouped, relaxed, facets, audience, among);
    }

    /** The same with one hit for each family of reprints, or one for each document. */
    public SearchRequest grouped(boolean families) {
        return new SearchRequest(
                query, filters, dates, figures, sort, size, cursor, families, relaxed, facets, audience, among);
    }

    /** The same with so many values in each facet at most; 0 for no facets at all. */
    public SearchRequest listing(int values) {
        return new SearchRequest(
                query, filters, dates, figures, sort, size, cursor, grouped, relaxed, values, audience, among);
    }
}
