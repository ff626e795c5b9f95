package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.engine.Surroundings;
import fr.vigie.engine.lucene.StatementTally.Placed;
import fr.vigie.json.DocumentJson;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Pages of statements over one snapshot. Only the documents of a page are read whole, and the last ones kept. */
final class StatementList implements BatchWalk.Source<Placed, Statement> {
    private final IndexSearcher searcher;
    private final StatementRequest request;
    private final SegmentTable.Shared tables;
    private final Vocabulary.Seen vocabulary;
    private final FamilyTable families;
    private final StoredFields stored;
    private final Map<Integer, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Read> eldest) {
            return size() > SearchRequest.LARGEST;
        }
    };

    /** A document of the page. */
    private record Read(Entry entry, Surroundings surroundings) {}

    StatementList(
            IndexSearcher searcher,
            StatementRequest request,
            SegmentTable.Shared tables,
            Vocabulary.Seen vocabulary,
            FamilyTable families)
            throws IOException {
        this.searcher = searcher;
        this.request = request;
        this.tables = tables;
        this.vocabulary = vocabulary;
        this.families = families;
        this.stored = searcher.storedFields();
    }

    StatementAnswer answer() throws IOException {
        var within = request.within();
        var page = batch(within.cursor(), within.size());
        var statements = new ArrayList<Statement>();
        for (var placed : page.places()) {
            statements.add(read(placed));
        }
        return new StatementAnswer(page.total(), page.cursor(), statements);
    }

    @Override
    public BatchWalk.Batch<Placed> batch(Optional<String> cursor, int size) throws IOException {
        var from = new StatementRequest(request.within().from(cursor), request.wanted(), request.order());
        var tally = new StatementTally(from, size, tables, vocabulary, families).over(query(), searcher);
        var page = tally.page();
        var more = !page.isEmpty() && tally.placesAfterPage();
        var next = more ? Optional.of(page.getLast().place().cursor(request.order())) : Optional.<String>empty();
        return new BatchWalk.Batch<>(tally.total(), page, next);
    }

    private Query query() throws IOException {
        var within = request.within();
        var query = new BooleanQuery.Builder().add(Translation.of(within.query()), Occur.MUST);
        var bonus = Ranking.bonus(within.query());
        if (bonus.isPresent()) {
            query.add(bonus.get(), Occur.SHOULD);
        }
        Narrowing.of(within.filters(), vocabulary).ifPresent(names -> query.add(names, Occur.FILTER));
        query.add(Translation.dated(within.dates()), Occur.FILTER);
        within.figures().forEach(condition -> query.add(new FigureQuery(condition), Occur.FILTER));
        within.among().ifPresent(ids -> query.add(Translation.among(ids), Occur.FILTER));
        query.add(new FieldExistsQuery(Sieve.of(request.wanted()).column()), Occur.FILTER);
        return query.build();
    }

    @Override
    public Statement read(Placed placed) throws IOException {
        var document = document(placed.doc());
        var entry = document.entry();
        var index = placed.place().index();
        var reading = entry.reading();
        var source = new Source(
                entry.id(),
                reading.title().orElse(entry.provenance().fileName()),
                reading.date(),
                reading.kind(),
                reading.issuer());
        return switch (request.wanted()) {
            case Wanted.Figures figures -> {
                var figure = entry.tags().figures().get(index);
                yield new Statement(
                        new Said.OfFigure(figure), document.surroundings().of(figure.span()), source, placed.count());
            }
            case Wanted.Quotes quotes -> {
                var quote = entry.tags().quotes().get(index);
                yield new Statement(
                        new Said.OfQuote(quote), document.surroundings().of(quote.span()), source, placed.count());
            }
        };
    }

    private Read document(int doc) throws IOException {
        var known = read.get(doc);
        if (known == null) {
            var document = stored.document(doc, Set.of(Schema.ENTRY, Schema.TEXT));
            var text = document.get(Schema.TEXT);
            known = new Read(DocumentJson.withText(document.get(Schema.ENTRY), text), new Surroundings(text));
            read.put(doc, known);
        }
        return known;
    }
}
