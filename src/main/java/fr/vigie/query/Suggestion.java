package fr.vigie.query;

/**
 * A completion.
 *
 * @param text what the box would hold
 * @param kind what it is
 * @param key the facet key of a name; the text itself for words
 * @param count how many documents have it
 */
public record Suggestion(String text, Kind kind, String key, long count) {
    /** What is completed. */
    public enum Kind {
        QUERY,
        ORGANISATION,
        PLACE,
        PERSON
    }
}
