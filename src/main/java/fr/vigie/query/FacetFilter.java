package fr.vigie.query;

import java.util.List;

/**
 * Narrows a search to some values of a facet.
 *
 * @param values keys (an id or a label) or, for dates, {@code 2019} or {@code 2019-09}; at least one. A place's key
 *     takes in all that lies in it
 */
public record FacetFilter(FacetName facet, Mode mode, List<String> values) {
    /** How the values of one filter combine. */
    public enum Mode {
        ANY,
        ALL,
        NONE
    }

    public FacetFilter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filter on " + facet.code() + " names a value");
        }
    }
}
