package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Inventory;
import fr.vigie.intake.Standing;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from an address which page of which documents is asked for: words are looked for in the documents themselves. */
final class Inventorying {
    static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST = 200;

    private final SearchEngine engine;
    private final Turns turns;

    Inventorying(SearchEngine engine, Turns turns) {
        this.engine = engine;
        this.turns = turns;
    }

    /** The page that {@code q} and {@code page} (from 1) ask for; what is no number is the first page. */
    Inventory asked(Parameters parameters, Standing standing) {
        var words = words(parameters);
        var among = words.isEmpty() ? List.<DocumentId>of() : found(words);
        return new Inventory(standing, words, among, (page(parameters) - 1) * PAGE, PAGE);
    }

    static String words(Parameters parameters) {
        var typed = parameters.first("q").orElse("").strip();
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    static int page(Parameters parameters) {
        var typed = parameters.first("page").orElse("1");
        return typed.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    /** The best documents that have all the words, so many as an inventory takes. */
    private List<DocumentId> found(String words) {
        var parameters = Parameters.of(Map.of("q", List.of(words), "relax", List.of("false")));
        var request = SearchParameters.read(parameters, SearchPages.standard(words), Audience.DESK)
                .request();
        var ids = new ArrayList<DocumentId>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = after(request, cursor);
            var answer = turns.take(() -> engine.search(page));
            answer.hits().forEach(hit -> ids.add(hit.id()));
            cursor = answer.cursor();
        } while (cursor.isPresent() && ids.size() + SearchRequest.LARGEST <= Inventory.MOST_AMONG);
        return ids;
    }

    private static SearchRequest after(SearchRequest asked, Optional<String> cursor) {
        return new SearchRequest(
                asked.query(),
                asked.filters(),
                asked.dates(),
                asked.figures(),
                asked.sort(),
                SearchRequest.LARGEST,
                cursor,
                false,
                false,
                0,
                Audience.DESK);
    }
}
