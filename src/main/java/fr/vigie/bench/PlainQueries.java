package fr.vigie.bench;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Requests as somebody would write them for Lucene's own monitor: one field of text, a field for each facet, points. */
final class PlainQueries {
    static final String TEXT = "text";

    private PlainQueries() {}

    static org.apache.lucene.search.Query of(SearchRequest request) {
        var all = new BooleanQuery.Builder();
        if (!(request.query() instanceof Query.Everything)) {
            all.add(of(request.query()), Occur.MUST);
        }
        request.filters().forEach(filter -> all.add(of(filter), Occur.FILTER));
        var query = all.build();
        return query.clauses().size() == 1 && request.filters().isEmpty()
                ? query.clauses().getFirst().query()
                : query;
    }

    private static org.apache.lucene.search.Query of(FacetFilter filter) {
        var any = new BooleanQuery.Builder();
        filter.values()
                .forEach(value -> any.add(new TermQuery(new Term(filter.facet().code(), value)), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.Word word -> phrase(word.text(), 0);
            case Query.Phrase phrase -> phrase(phrase.text(), phrase.slop());
            case Query.Prefix prefix ->
                prefix(FrenchWords.of(prefix.beginning()).getFirst());
            case Query.Fuzzy fuzzy -> fuzzy(terms(fuzzy.word()).getFirst(), fuzzy.edits());
            case Query.Near near ->
                new IntervalQuery(
                        TEXT,
                        Intervals.maxgaps(near.distance(), Intervals.unordered(side(near.left()), side(near.right()))));
            case Query.Stating stating -> figure(stating.condition());
            case Query.All all -> all(all.parts());
            case Query.Any any -> any(any.parts());
            case Query.Not not -> all(List.of(not));
            case Query.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Query.AsWritten other -> throw unmeasured(other);
            case Query.Wildcard other -> throw unmeasured(other);
            case Query.SameSentence other -> throw unmeasured(other);
            case Query.AtLeast other -> throw unmeasured(other);
            case Query.Quorum other -> throw unmeasured(other);
            case Query.Dated other -> throw unmeasured(other);
        };
    }

    private static IllegalArgumentException unmeasured(Query query) {
        return new IllegalArgumentException("not measured: " + query);
    }

    private static org.apache.lucene.search.Query all(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        for (var part : parts) {
            if (part instanceof Query.Not not) {
                all.add(of(not.query()), Occur.MUST_NOT);
            } else {
                all.add(of(part), Occur.MUST);
            }
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query any(List<Query> parts) {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(of(part), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query prefix(Token token) {
        var beginning = FrenchWords.folded(token.written());
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(TEXT, beginning)), Occur.SHOULD)
                .add(new TermQuery(new Term(TEXT, token.term())), Occur.SHOULD)
                .build();
    }

    /** Made once: a {@code FuzzyQuery} makes its automata anew for every document. */
    private static org.apache.lucene.search.Query fuzzy(String term, int edits) {
        return new AutomatonQuery(new Term(TEXT, term), new LevenshteinAutomata(term, true).toAutomaton(edits));
    }

    /** The measure as a term beside the value, so that the presearcher has a term to go by. */
    private static org.apache.lucene.search.Query figure(FigureCondition condition) {
        var measure = FrenchWords.key(condition.measure());
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term("measure", measure)), Occur.FILTER)
                .add(DoublePoint.newRangeQuery(measure, condition.low(), condition.high()), Occur.FILTER)
                .build();
    }

    private static org.apache.lucene.search.Query phrase(String text, int slop) {
        var terms = terms(text);
        return terms.size() == 1
                ? new TermQuery(new Term(TEXT, terms.getFirst()))
                : new PhraseQuery(slop, TEXT, terms.toArray(String[]::new));
    }

    private static IntervalsSource side(Query query) {
        if (!(query instanceof Query.Word word)) {
            throw unmeasured(query);
        }
        return Intervals.phrase(terms(word.text()).stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }
}
