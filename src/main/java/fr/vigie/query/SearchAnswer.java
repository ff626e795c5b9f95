package fr.vigie.query;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total how many documents answer, exactly
 * @param families how many families of reprints they make, a document without kin counted as one
 * @param relaxed whether these are partial matches since no document has all the words
 * @param suggestion the query that was perhaps meant
 * @param cursor what asks for the next page; empty on the last
 */
public record SearchAnswer(
        long total,
        long families,
        boolean relaxed,
        Optional<String> suggestion,
        Optional<String> cursor,
        List<Hit> hits,
        List<Facet> facets) {
    public SearchAnswer {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * One document found.
     *
     * @param reprints how many others its family has that the asker may see, whether they answer or not
     * @param snippets passages in the original's spelling, the words found marked
     * @param organisations canonical names, those most named first
     * @param places canonical names, those most named first
     */
    public record Hit(
            DocumentId id,
            String title,
            Optional<LocalDate> date,
            Kind kind,
            Optional<String> issuer,
            float score,
            int reprints,
            List<Snippet> snippets,
            List<String> organisations,
            List<String> places) {
        public Hit {
            snippets = List.copyOf(snippets);
            organisations = List.copyOf(organisations);
            places = List.copyOf(places);
        }
    }

    /** How the documents that answer spread over a facet, the most frequent first; dates in their order. */
    public record Facet(FacetName name, List<FacetValue> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a facet.
     *
     * @param key what a filter on it says
     * @param label what a person reads
     * @param count documents that answer all but this facet's own filter
     * @param children months of a year, departments of a region, communes of a department
     */
    public record FacetValue(String key, String label, long count, boolean selected, List<FacetValue> children) {
        public FacetValue {
            children = List.copyOf(children);
        }
    }
}
