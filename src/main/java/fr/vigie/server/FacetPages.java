package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.server.view.FacetChoice;
import fr.vigie.server.view.FacetPage;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.List;

/** One facet whole: its values can be looked through and several chosen. Its address is that of the search elsewhere. */
final class FacetPages {
    /** The parameter with words that the values shown have in them. */
    private static final String WORDS = "contient";

    private static final int MOST_COUNTED = 20_000;
    private static final int MOST_SHOWN = 300;

    private final SearchEngine engine;
    private final Turns turns;
    private final Pages pages;

    FacetPages(SearchEngine engine, Turns turns, Pages pages) {
        this.engine = engine;
        this.turns = turns;
        this.pages = pages;
    }

    void show(Context context) {
        var name = FacetName.coded(context.pathParam("name"))
                .filter(facet -> facet != FacetName.DATE)
                .orElseThrow(() -> new Problem(404, "noSuchPage"));
        var parameters = Requests.parameters(context);
        var typed = parameters.first("q").orElse("").strip();
        var words = parameters.first(WORDS).orElse("").strip();
        var asked = SearchParameters.read(parameters, SearchPages.standard(typed), Audience.PUBLIC);
        var answer = turns.take(() -> Searches.nearest(engine, Searches.countedAlone(asked.request(), MOST_COUNTED)));
        var facet = answer.facets().stream()
                .filter(one -> one.name() == name)
                .findFirst()
                .orElse(new Facet(name, List.of()));
        var messages = pages.messages(context);
        var address = SearchAddress.of(parameters).without("cursor", "rank");
        var drawing = new FacetDrawing(messages, address, search -> under(search, name, words));
        List<FacetChoice> choices = drawing.choices(facet, words);
        var numbers = NumberFormat.getIntegerInstance(messages.locale());
        pages.show(
                context,
                "facet",
                "search",
                new FacetPage(
                        name.code(),
                        Words.facet(messages, name),
                        words,
                        address.keptBut(),
                        choices.subList(0, Math.min(MOST_SHOWN, choices.size())),
                        messages.say("facet.shown", Math.min(MOST_SHOWN, choices.size()), choices.size()),
                        address.toString(),
                        numbers.format(answer.total())));
    }

    private static String under(SearchAddress search, FacetName name, String words) {
        var path = "/facettes/" + name.code();
        return words.isEmpty() ? search.under(path) : search.under(path, WORDS, words);
    }
}
