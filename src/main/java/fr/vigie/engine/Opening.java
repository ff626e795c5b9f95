package fr.vigie.engine;

/** What became of opening an index. */
public sealed interface Opening {

    /** It serves. */
    record Opened(SearchEngine engine) implements Opening {}

    /**
     * It cannot be used as it is: made by another version of Vigie, or damaged. Everything in it can be derived again, so
     * the caller empties the folder, opens it anew and puts every document in.
     *
     * @param reason for the log
     */
    record Unusable(String reason) implements Opening {}
}
