package fr.vigie.query;

/** What the parser made of what a person typed. */
public sealed interface ParsedQuery {

    /** It could be read. */
    record Understood(Query query) implements ParsedQuery {}

    /**
     * It could not.
     *
     * @param complaint the key of the message in {@code query_fr.properties} that says what is wrong
     * @param argument what the message names, such as the unknown field; may be empty
     * @param position where in the text the trouble begins, in UTF-16 code units
     * @param length how much of the text is in trouble
     * @param nearest the nearest text that can be read
     * @param query what the nearest text asks
     */
    record Misread(String complaint, String argument, int position, int length, String nearest, Query query)
            implements ParsedQuery {}
}
