package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.UnreadableCursor;

/** Asks the engine, and says of a cursor that it does not know what it is. */
final class Searches {
    private Searches() {}

    static SearchAnswer search(SearchEngine engine, SearchRequest request) {
        try {
            return engine.search(request);
        } catch (UnreadableCursor e) {
            throw new Problem(400, "notACursor").with("parameter", "cursor");
        }
    }
}
