package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import io.javalin.http.Context;

/** The map of the places that the documents of a search name. Its address is that of the search under another path. */
final class MapPages {
    private static final int ALL_PLACES = 2000;

    private final SearchEngine engine;
    private final Turns turns;
    private final Pages pages;

    MapPages(SearchEngine engine, Turns turns, Pages pages) {
        this.engine = engine;
        this.turns = turns;
        this.pages = pages;
    }

    void show(Context context) {
        var parameters = Requests.parameters(context);
        var typed = parameters.first("q").orElse("").strip();
        var asked = SearchParameters.read(parameters, SearchPages.standard(typed), Audience.PUBLIC);
        var answer = turns.take(() -> Searches.nearest(engine, Searches.countedAlone(asked.request(), ALL_PLACES)));
        var drawing = new MapDrawing(
                pages.messages(context), SearchAddress.of(parameters).without("cursor", "rank"));
        pages.show(
                context,
                "map",
                "search",
                drawing.draw(typed, answer, parameters.first(MapDrawing.INSIDE).orElse("")));
    }
}
