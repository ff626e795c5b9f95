package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.Query;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code GET /api/names/{type}/{id}}: where a name stands: its documents over time, the last of them, who is named too. */
final class NameCalls {
    private static final int DOCUMENTS = 20;
    private static final int OTHERS = 30;

    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;

    NameCalls(SearchEngine engine, Doorkeeper doorkeeper, Turns turns) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
    }

    void show(Context context) {
        var facet = switch (context.pathParam("type")) {
            case "organisation" -> FacetName.ORGANISATION;
            case "place" -> FacetName.PLACE;
            case "person" -> FacetName.PERSON;
            default -> throw new Problem(404, "noSuchName");
        };
        var id = context.pathParam("id").strip();
        if (id.isEmpty() || id.length() > SearchParameters.LONGEST) {
            throw new Problem(404, "noSuchName");
        }
        var audience = doorkeeper.audienceAskedFor(context, Requests.parameters(context));
        var request = new SearchRequest(
                new Query.Everything(),
                List.of(new FacetFilter(facet, FacetFilter.Mode.ANY, List.of(id))),
                DateRange.ALWAYS,
                List.of(),
                Sort.NEWEST,
                DOCUMENTS,
                Optional.empty(),
                false,
                false,
                OTHERS,
                audience);
        var answer = turns.take(() -> engine.search(request));
        if (answer.total() == 0) {
            throw new Problem(404, "noSuchName");
        }
        ObjectNode node = SearchAnswerJson.tree(answer, Duration.ZERO);
        node.remove(List.of("tookMs", "relaxed", "suggestion", "cursor", "families"));
        node.put("type", facet.code()).put("id", id).put("label", label(answer, facet, id));
        Answers.json(context, node);
    }

    private static String label(SearchAnswer answer, FacetName facet, String id) {
        return answer.facets().stream()
                .filter(one -> one.name() == facet)
                .flatMap(one -> one.values().stream())
                .flatMap(NameCalls::withinAll)
                .filter(value -> value.key().equals(id) || value.label().equals(id))
                .map(SearchAnswer.FacetValue::label)
                .findFirst()
                .orElse(id);
    }

    private static Stream<SearchAnswer.FacetValue> withinAll(SearchAnswer.FacetValue value) {
        return Stream.concat(Stream.of(value), value.children().stream().flatMap(NameCalls::withinAll));
    }
}
