package fr.vigie.monitor;

import fr.vigie.query.FacetFilter;
import java.util.List;

/**
 * What a monitor asks of a document, as a person typed and chose it: kept as text, so that it outlives a change of the
 * language.
 *
 * @param query in the query language; empty for every document
 * @param filters of facets, as in a search
 * @param figures each in the query language: {@code investissement>=1M€}
 */
public record Wish(String query, List<FacetFilter> filters, List<String> figures) {
    public Wish {
        filters = List.copyOf(filters);
        figures = List.copyOf(figures);
    }
}
