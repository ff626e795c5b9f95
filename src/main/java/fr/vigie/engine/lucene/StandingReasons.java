package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.StandingQueries.Clause;
import fr.vigie.engine.StandingQueries.Reasons;
import fr.vigie.query.Audience;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/** Why one document answers one request, or does not: each part of the request is a condition of its own. */
final class StandingReasons {
    private final SearchRequest request;
    private final Entry entry;
    private final FilterText filters;
    private final Document document;
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

    StandingReasons(SearchRequest request, Entry entry, PlaceTree places) {
        this.request = request;
        this.entry = entry;
        this.filters = new FilterText(FacetValues.of(entry, places), places);
        this.document = EntryDocument.searchable(entry, places);
    }

    Reasons tell() {
        var parts = parts();
        var whole = conditions.of(request);
        var arrival = new Arrival(entry, document, clues);
        var sees = request.audience() == Audience.DESK || entry.visibility().isPublic();
        var passages = passages();
        return new Reasons(
                sees && whole.holdsIn(arrival),
                parts.stream().map(part -> part.heldAgainst(arrival)).toList(),
                passages,
                passages.isEmpty() ? OptionalInt.empty() : page(passages.getFirst()));
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
            default -> List.<Part>of();
        };
        var text = query instanceof Query.Everything ? "*" : QueryParser.write(query);
        return new Part(text, false, conditions.of(query), choices);
    }

    private Part part(FacetFilter filter) {
        var denied = filter.mode() == FacetFilter.Mode.NONE;
        var condition = conditions.of(filter);
        var choices = filter.values().size() == 1
                ? List.<Part>of()
                : filter.values().stream()
                        .map(value -> part(new FacetFilter(filter.facet(), FacetFilter.Mode.ANY, List.of(value))))
                        .toList();
        return new Part(filters.of(filter), denied, denied ? Condition.not(condition) : condition, choices);
    }

    private OptionalInt page(Snippet passage) {
        var pages = entry.reading().pages();
        var place = entry.reading().text().indexOf(passage.text());
        var page = (int) pages.stream().filter(begins -> begins <= place).count();
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    private List<Snippet> passages() {
        var text = entry.reading().text();
        try {
            var highlights = new Highlights(textAlone(), request.query());
            var found = highlights.in(0, text, Passages.PLACES_LOOKED_AT);
            return Passages.of(text, found, entry.reading().lead());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an index in memory has nothing to fail on
        }
    }

    /** An index of the text without what is searched besides it, of which no passage is shown. */
    private IndexSearcher textAlone() {
        var index = new MemoryIndex(true);
        document.getFields().stream()
                .filter(field -> field instanceof TokensField && field.name().equals(Schema.ALL))
                .findFirst()
                .ifPresent(text -> index.addField(text, Arrival.GAPS));
        return index.createSearcher();
    }
}
