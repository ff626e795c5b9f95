package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.authority.NameKey;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Librarian;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /api/names/{type}/{id}}: where a name stands: its documents over time, the last of them, who is named too,
 * the figures that are stated of it over time, the oldest first, and what it is quoted with, the last first.
 */
final class NameCalls {
    private static final int DOCUMENTS = 20;
    private static final int OTHERS = 30;
    private static final int STATEMENTS = 50;

    private final SearchEngine engine;
    private final Librarian librarian;
    private final Doorkeeper doorkeeper;
    private final Turns turns;

    NameCalls(SearchEngine engine, Librarian librarian, Doorkeeper doorkeeper, Turns turns) {
        this.engine = engine;
        this.librarian = librarian;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
    }

    void show(Context context) {
        var type = NameRulings.coded(context.pathParam("type")).orElseThrow(() -> new Problem(404, "noSuchName"));
        var asked = context.pathParam("id").strip();
        if (asked.isEmpty() || asked.length() > SearchParameters.LONGEST) {
            throw new Problem(404, "noSuchName");
        }
        var audience = doorkeeper.audienceAskedFor(context, Requests.parameters(context));
        var name = librarian.standing(new NameKey(type, asked), audience);
        var facet = FactSheets.facet(name.type());
        var id = name.key();
        var request = SearchRequest.everything(audience)
                .filtered(List.of(new FacetFilter(facet, FacetFilter.Mode.ANY, List.of(id))))
                .sized(DOCUMENTS)
                .listing(OTHERS);
        var answer = turns.take(() -> engine.profile(request));
        if (answer.total() == 0) {
            throw new Problem(404, "noSuchName");
        }
        ObjectNode node = SearchAnswerJson.tree(answer, Duration.ZERO);
        node.remove(List.of("tookMs", "relaxed", "suggestion", "cursor", "families"));
        var label = label(answer, facet, id);
        node.put("type", facet.code()).put("id", id).put("label", label);
        if (facet != FacetName.PLACE) {
            var figures = new Wanted.Figures(Set.of(), Set.of(), Set.of(label), Set.of(), List.of());
            StatementCalls.put(node, "figures", statements(request, figures, StatementOrder.OLDEST));
            var quotes = new Wanted.Quotes(Set.of(label));
            StatementCalls.put(node, "quotes", statements(request, quotes, StatementOrder.NEWEST));
        }
        Answers.json(context, node);
    }

    /** What its documents state of the name or quote it with, what reprints repeat once. */
    private List<Statement> statements(SearchRequest documents, Wanted wanted, StatementOrder order) {
        var within =
                documents.sorted(Sort.RELEVANCE).sized(STATEMENTS).grouped(true).listing(0);
        return turns.take(() -> StatementCalls.statements(engine, new StatementRequest(within, wanted, order)))
                .statements();
    }

    private static String label(SearchAnswer answer, FacetName facet, String id) {
        return answer.facets().stream()
                .filter(one -> one.name() == facet)
                .flatMap(one -> one.values().stream())
                .flatMap(FactSheets::withinAll)
                .filter(value -> value.key().equals(id) || value.label().equals(id))
                .map(SearchAnswer.FacetValue::label)
                .findFirst()
                .orElse(id);
    }
}
