package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.engine.Surroundings;
import fr.vigie.json.DocumentJson;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** A page of statements over one snapshot. Only the documents of the page are read whole. */
final class StatementList {
    private final IndexSearcher searcher;
    private final StatementRequest request;
    private final Map<Integer, Read> read = new HashMap<>();

    /** A document of the page. */
    private record Read(Entry entry, Surroundings surroundings) {}

    StatementList(IndexSearcher searcher, StatementRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    StatementAnswer answer(StatementTally tally) throws IOException {
        tally.over(query(), searcher);
        var page = tally.page();
        var more = !page.isEmpty() && tally.placesAfterPage();
        var cursor = more ? Optional.of(page.getLast().place().cursor(request.order())) : Optional.<String>empty();
        var stored = searcher.storedFields();
        var statements = new ArrayList<Statement>();
        for (var placed : page) {
            statements.add(statement(placed, stored));
        }
        return new StatementAnswer(tally.total(), cursor, statements);
    }

    private Query query() throws IOException {
        var within = request.within();
        var query = new BooleanQuery.Builder().add(Translation.of(within.query()), Occur.MUST);
        var bonus = Ranking.bonus(within.query());
        if (bonus.isPresent()) {
            query.add(bonus.get(), Occur.SHOULD);
        }
        query.add(Translation.dated(within.dates()), Occur.FILTER);
        within.figures().forEach(condition -> query.add(new FigureQuery(condition), Occur.FILTER));
        query.add(new FieldExistsQuery(Sieve.of(request.wanted()).column()), Occur.FILTER);
        return query.build();
    }

    private Statement statement(StatementTally.Placed placed, StoredFields stored) throws IOException {
        var document = read(placed.doc(), stored);
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

    private Read read(int doc, StoredFields stored) throws IOException {
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
