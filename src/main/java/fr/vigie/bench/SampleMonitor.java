package fr.vigie.bench;

import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.ParsedQuery.Understood;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.util.List;
import java.util.Optional;

/**
 * What somebody watches for, as it is stored.
 *
 * @param typed in the query language; empty for whatever passes the filters
 */
record SampleMonitor(String key, String typed, List<FacetFilter> filters) {
    SampleMonitor {
        filters = List.copyOf(filters);
    }

    SampleMonitor(String key, String typed) {
        this(key, typed, List.of());
    }

    SampleMonitor(String key, String typed, FacetName facet, String value) {
        this(key, typed, List.of(new FacetFilter(facet, FacetFilter.Mode.ANY, List.of(value))));
    }

    /** What is stored, read. */
    SearchRequest request() {
        if (!(QueryParser.parse(typed) instanceof Understood understood)) {
            throw new IllegalStateException("a measured query is misread: " + typed);
        }
        var plain = SearchRequest.of(understood.query());
        return new SearchRequest(
                plain.query(),
                filters,
                DateRange.ALWAYS,
                List.of(),
                Sort.NEWEST,
                0,
                Optional.empty(),
                false,
                false,
                0,
                plain.audience());
    }
}
