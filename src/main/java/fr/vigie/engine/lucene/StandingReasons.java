package fr.vigie.engine.lucene;

import fr.vigie.engine.Acronyms;
import fr.vigie.engine.StandingQueries.Clause;
import fr.vigie.engine.StandingQueries.Reasons;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Why one document answers one request, or does not: each part of the request is a condition of its own. */
final class StandingReasons {
    private final SearchRequest request;
    private final ExplainedDocument document;
    private final Clues clues = new Clues();
    private final Conditions conditions = new Conditions(clues);

    /** Part of the request, before it is held against the document. */
    private record Part(String text, boolean denied, Condition condition, List<Part> choices) {
        Clause heldAgainst(Arrival document) {
            return new Clause(
                    text,
                    denied,
                    condition.holdsIn(document),
                    choices.stream().map(choice -> choice.heldAgainst(document)).toList());
        }
    }

    StandingReasons(SearchRequest request, ExplainedDocument document) {
        this.request = request;
        this.document = document;
    }

    Reasons tell() {
        var parts = parts();
        var whole = conditions.of(request);
        var arrival = document.arrival(clues);
        var sees = request.audience() == Audience.DESK || document.isPublic();
        var passages = document.passages(request.query());
        return new Reasons(
                sees && whole.holdsIn(arrival),
                parts.stream().map(part -> part.heldAgainst(arrival)).toList(),
                passages,
                passages.isEmpty() ? OptionalInt.empty() : document.page(passages.getFirst()));
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (!(request.query() instanceof Query.Everything)) {
            parts.addAll(
                    request.query() instanceof Query.All all ? parts(all.parts()) : List.of(part(request.query())));
        }
        if (!request.dates().isAlways()) {
            parts.add(part(new Query.Dated(request.dates())));
        }
        request.figures().forEach(figure -> parts.add(part(new Query.Stating(figure))));
        request.filters().forEach(filter -> parts.add(part(filter)));
        return parts;
    }

    private List<Part> parts(List<Query> queries) {
        return queries.stream().map(this::part).toList();
    }

    private Part part(Query query) {
        if (query instanceof Query.Not not) {
            var denied = part(not.query());
            return new Part(denied.text(), true, denied.condition(), denied.choices());
        }
        var choices = switch (query) {
            case Query.All all -> parts(all.parts());
            case Query.Any any -> parts(any.parts());
            case Query.Quorum quorum -> parts(quorum.parts());
            default -> List.<Part>of();
        };
        var text = query instanceof Query.Everything ? "*" : QueryParser.write(query);
        return new Part(text, false, conditions.of(Acronyms.widened(query)), choices);
    }

    private Part part(FacetFilter filter) {
        var denied = filter.mode() == FacetFilter.Mode.NONE;
        var condition = conditions.of(filter);
        var choices = filter.values().size() == 1
                ? List.<Part>of()
                : filter.values().stream()
                        .map(value -> part(new FacetFilter(filter.facet(), FacetFilter.Mode.ANY, List.of(value))))
                        .toList();
        return new Part(document.text(filter), denied, denied ? Condition.not(condition) : condition, choices);
    }
}
