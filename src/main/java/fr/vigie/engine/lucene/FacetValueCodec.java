package fr.vigie.engine.lucene;

import fr.vigie.query.FacetName;

/** One value of one facet as a term of {@link Schema#FACETS}: facet, key, label and the key that it lies under. */
final class FacetValueCodec {
    private static final String SEPARATOR = "\u001F";

    /** Lucene takes terms of 32,766 bytes at most; no name is as long as this. */
    private static final int LONGEST = 1000;

    private FacetValueCodec() {}

    /** @param parent the key of the value that takes it in; empty at the top */
    record Value(FacetName facet, String key, String label, String parent) {}

    static String write(Value value) {
        return String.join(
                SEPARATOR, value.facet().code(), plain(value.key()), plain(value.label()), plain(value.parent()));
    }

    static Value read(String term) {
        var parts = term.split(SEPARATOR, -1);
        return new Value(FacetName.coded(parts[0]).orElseThrow(), parts[1], parts[2], parts[3]);
    }

    private static String plain(String text) {
        var plain = text.replace(SEPARATOR, " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
