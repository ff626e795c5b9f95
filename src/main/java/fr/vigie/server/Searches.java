package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.TooBroad;
import fr.vigie.query.UnreadableCursor;
import java.util.Optional;

/** Asks the engine, and says of a cursor that it does not know what it is. */
final class Searches {
    private Searches() {}

    /** The answer, or where the query asks too much of the engine that of its nearest reading. */
    static SearchAnswer nearest(SearchEngine engine, SearchRequest request) {
        try {
            return search(engine, request);
        } catch (TooBroad e) {
            return nearest(engine, request.asking(e.misread("").query()));
        }
    }

    static SearchAnswer search(SearchEngine engine, SearchRequest request) {
        try {
            return engine.search(request);
        } catch (UnreadableCursor e) {
            throw new Problem(400, "notACursor").with("parameter", "cursor");
        }
    }

    /** The same documents, none of them shown, and so many values of each facet's levels. */
    static SearchRequest countedAlone(SearchRequest asked, int values) {
        return asked.sized(0).from(Optional.empty()).listing(values);
    }
}
