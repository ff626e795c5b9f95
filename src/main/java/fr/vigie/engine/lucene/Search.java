package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.PartialReading;
import fr.vigie.query.Bonds;
import fr.vigie.query.FacetKey;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One search over one snapshot, from the request to the answer. */
final class Search {
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final SegmentTable.Shared tables;
    private final Vocabulary vocabulary;
    private final FamilyTable families;

    Search(
            IndexSearcher searcher,
            SearchRequest request,
            SegmentTable.Shared tables,
            Vocabulary vocabulary,
            FamilyTable families) {
        this.searcher = searcher;
        this.request = request;
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.families = families;
    }

    SearchAnswer answer(DidYouMean didYouMean) throws IOException {
        var partial = mayRelax() ? PartialReading.of(request.query()) : Optional.<PartialReading>empty();
        if (partial.isPresent() && partial.get().isQuestion()) {
            var relaxed = relaxed(partial.get(), didYouMean);
            if (relaxed.isPresent()) {
                return relaxed.get();
            }
        }
        var strict = tally(Translation.of(request.query()), Ranking.bonus(request.query()));
        if (strict.total() == 0 && partial.isPresent()) {
            var relaxed = relaxed(partial.get(), didYouMean);
            if (relaxed.isPresent()) {
                return relaxed.get();
            }
        }
        var mayBeMisspelt =
                strict.total() == 0 && (mayRelax() || request.cursor().isEmpty());
        var suggestion = mayBeMisspelt ? didYouMean.suggestion(request.query()) : Optional.<String>empty();
        return answer(strict, false, suggestion, new Highlights(searcher, request.query()));
    }

    /** What answers strictly, counted alone. */
    SearchAnswer profile() throws IOException {
        var bonus = Ranking.bonus(request.query());
        var strict = tally(request, request.size(), false, Translation.of(request.query()), bonus);
        return answer(strict, false, Optional.empty(), new Highlights(searcher, request.query()));
    }

    /** How often values stand together in what answers strictly. */
    Bonds bonds(List<FacetKey> values) throws IOException {
        var tally = new BondTally(request, values, searcher, tables, vocabulary, families);
        return tally.over(
                narrowed(Translation.of(request.query()), Narrowing.of(request.filters(), tally.vocabulary())));
    }

    long count() throws IOException {
        return tally(Translation.of(request.query()), Optional.empty()).total();
    }

    private boolean mayRelax() {
        return request.relaxed() && request.sort() == Sort.RELEVANCE;
    }

    /** So many of those that answer strictly, from where a cursor says. */
    Tally strictly(Optional<String> cursor, int size) throws IOException {
        var bonus = Ranking.bonus(request.query());
        return tally(request.from(cursor), size, true, Translation.of(request.query()), bonus);
    }

    SearchRequest request() {
        return request;
    }

    /** The documents that have some of the words; empty where none has any. */
    private Optional<SearchAnswer> relaxed(PartialReading partial, DidYouMean didYouMean) throws IOException {
        var families = new WordFamilies(searcher.getIndexReader());
        var tally = tally(relaxed(partial, families), Ranking.bonus(request.query(), families));
        if (tally.total() == 0) {
            return Optional.empty();
        }
        var highlights = new Highlights(searcher, partial.words(), families);
        return Optional.of(answer(tally, true, didYouMean.suggestion(request.query()), highlights));
    }

    private Tally tally(Query matching, Optional<Query> bonus) throws IOException {
        return tally(request, request.size(), true, matching, bonus);
    }

    private Tally tally(SearchRequest request, int size, boolean sideways, Query matching, Optional<Query> bonus)
            throws IOException {
        var tally = new Tally(request, size, sideways, searcher, bonus, tables, vocabulary, families);
        // Facets that count sideways look at documents that the filters leave out.
        var names = sideways && request.facets() > 0
                ? Optional.<Query>empty()
                : Narrowing.of(request.filters(), tally.vocabulary());
        return tally.over(narrowed(matching, names));
    }

    /**
     * Days, figures and the documents looked at hold for facets as well; facet filters are the tally's, names what leads to
     * what passes them.
     */
    private Query narrowed(Query matching, Optional<Query> names) {
        if (request.dates().isAlways()
                && request.figures().isEmpty()
                && request.among().isEmpty()
                && names.isEmpty()) {
            return matching;
        }
        var narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
        names.ifPresent(query -> narrowed.add(query, Occur.FILTER));
        narrowed.add(Translation.dated(request.dates()), Occur.FILTER);
        request.figures().forEach(condition -> narrowed.add(new FigureQuery(condition), Occur.FILTER));
        request.among().ifPresent(ids -> narrowed.add(Translation.among(ids), Occur.FILTER));
        return narrowed.build();
    }

    private static Query relaxed(PartialReading partial, WordFamilies families) throws IOException {
        var words = new BooleanQuery.Builder();
        for (var word : partial.words()) {
            words.add(families.of(word), Occur.SHOULD);
        }
        var all = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        for (var part : partial.required()) {
            if (part instanceof fr.vigie.query.Query.Not not) {
                all.add(Translation.of(not.query()), Occur.MUST_NOT);
            } else {
                all.add(Translation.of(part), Occur.MUST);
            }
        }
        return all.build();
    }

    private SearchAnswer answer(Tally tally, boolean relaxed, Optional<String> suggestion, Highlights highlights)
            throws IOException {
        var page = tally.page();
        var cursor = tally.next();
        var facets = request.facets() == 0
                ? List.<SearchAnswer.Facet>of()
                : FacetReport.of(
                        tally.vocabulary(), tally.counts(), tally.repeated(), request.filters(), request.facets());
        return new SearchAnswer(
                tally.total(), tally.families(), relaxed, suggestion, cursor, hits(page, highlights), facets);
    }

    private List<Hit> hits(List<Tally.Placed> page, Highlights highlights) throws IOException {
        var hits = new ArrayList<Hit>();
        if (page.isEmpty()) {
            return hits;
        }
        var stored = searcher.storedFields();
        for (var placed : page) {
            var shown = new ShownFields();
            stored.document(placed.doc(), shown);
            hits.add(hit(placed, shown.card(), shown.text(), highlights));
        }
        return hits;
    }

    /** What is shown of a document that answers, from what is stored of it. */
    Hit hit(Tally.Placed placed, String stored, String text, Highlights highlights) throws IOException {
        var card = Card.read(stored);
        var id = new DocumentId(card.id());
        return new Hit(
                id,
                card.title(),
                card.date(),
                card.kind(),
                card.issuer(),
                placed.place().score(),
                families.of(id).map(family -> family.members().size() - 1).orElse(0),
                Passages.of(text, highlights.in(placed.doc(), text, Passages.PLACES_LOOKED_AT), card.lead()),
                card.organisations(),
                card.places());
    }

    IndexSearcher searcher() {
        return searcher;
    }
}
