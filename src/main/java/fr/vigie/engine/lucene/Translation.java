package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.DocumentId;
import fr.vigie.engine.Acronyms;
import fr.vigie.query.DateRange;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Which documents a syntax tree asks for, in Lucene's terms. What weighs how much is {@link Ranking}'s. */
final class Translation {
    /** Nothing that can be asked has so many parts: Lucene's own bounds are not wanted. */
    static final int MOST_CLAUSES = Integer.MAX_VALUE;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private Translation() {}

    /** What answers, with acronyms read as what they stand for and the other way round. */
    static org.apache.lucene.search.Query of(Query query) {
        return exactly(Acronyms.widened(query));
    }

    /** What has the very words. */
    static org.apache.lucene.search.Query exactly(Query query) {
        return switch (query) {
            case Query.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Query.Word word -> sideBySide(Schema.of(word.field()), terms(word.text()), 0);
            case Query.Phrase phrase -> sideBySide(Schema.of(phrase.field()), terms(phrase.text()), phrase.slop());
            case Query.AsWritten written ->
                sideBySide(Schema.asWritten(Schema.of(written.field())), written(written.text()), 0);
            case Query.Prefix prefix -> prefix(Schema.of(prefix.field()), prefix.beginning());
            case Query.Fuzzy fuzzy -> fuzzy(Schema.of(fuzzy.field()), fuzzy.word(), fuzzy.edits());
            case Query.Wildcard wildcard ->
                new AutomatonQuery(
                        new Term(Schema.asWritten(Schema.of(wildcard.field())), wildcard.pattern()),
                        WordPattern.of(wildcard.pattern()));
            case Query.Near near -> related(near, Nearness.field(near));
            case Query.SameSentence sentence -> related(sentence, Nearness.field(sentence));
            case Query.AtLeast counted -> {
                var field = Schema.of(Nearness.field(counted.what()));
                yield new AtLeastQuery(field, Nearness.places(counted.what(), field), counted.times());
            }
            case Query.Quorum quorum -> quorum(quorum);
            case Query.Dated dated -> dated(dated.range());
            case Query.Stating stating -> new FigureQuery(stating.condition());
            case Query.All all -> all(all.parts());
            case Query.Any any -> any(any.parts());
            case Query.Not not -> all(List.of(not));
        };
    }

    /** Words in relation to each other in a field. */
    static org.apache.lucene.search.Query related(Query query, Field field) {
        return new IntervalQuery(Schema.of(field), Nearness.places(query, Schema.of(field)));
    }

    /** Days without a date are in no range but the open one. */
    static org.apache.lucene.search.Query dated(DateRange range) {
        if (range.isAlways()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var from = range.from().map(day -> Math.toIntExact(day.toEpochDay())).orElse(SegmentTable.UNDATED + 1);
        var to = range.to().map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MAX_VALUE);
        return from > to ? MatchNoDocsQuery.INSTANCE : IntPoint.newRangeQuery(Schema.DAY, from, to);
    }

    /** Any of these documents. */
    static org.apache.lucene.search.Query among(Set<DocumentId> ids) {
        return new TermInSetQuery(
                Schema.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
    }

    static org.apache.lucene.search.Query sideBySide(String field, List<String> terms, int slop) {
        return switch (terms.size()) {
            case 0 -> new MatchNoDocsQuery("no word in it");
            case 1 -> new TermQuery(new Term(field, terms.getFirst()));
            default -> new PhraseQuery(slop, field, terms.toArray(String[]::new));
        };
    }

    static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }

    static List<String> written(String text) {
        return FrenchWords.of(text).stream().map(Token::written).toList();
    }

    private static org.apache.lucene.search.Query prefix(String field, String beginning) {
        var tokens = FrenchWords.of(beginning);
        return switch (tokens.size()) {
            case 0 -> new MatchNoDocsQuery("no word in it");
            case 1 ->
                new BooleanQuery.Builder()
                        .add(new PrefixQuery(new Term(field, WordBeginning.of(tokens.getFirst()))), Occur.SHOULD)
                        .add(new TermQuery(new Term(field, tokens.getFirst().term())), Occur.SHOULD)
                        .build();
            default -> new IntervalQuery(field, Nearness.beginning(tokens));
        };
    }

    private static org.apache.lucene.search.Query fuzzy(String field, String word, int edits) {
        var terms = terms(word);
        if (terms.size() != 1) {
            return sideBySide(field, terms, 0);
        }
        return new AutomatonQuery(new Term(field, terms.getFirst()), alike(terms.getFirst(), edits));
    }

    /** The terms within so many letters of one; two neighbours swapped are one difference. */
    static Automaton alike(String term, int edits) {
        return new LevenshteinAutomata(term, true).toAutomaton(edits);
    }

    private static org.apache.lucene.search.Query all(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        var onlyDenied = true;
        for (var part : parts) {
            if (part instanceof Query.Not not) {
                all.add(exactly(not.query()), Occur.MUST_NOT);
            } else {
                all.add(
                        exactly(part),
                        part instanceof Query.Dated || part instanceof Query.Stating ? Occur.FILTER : Occur.MUST);
                onlyDenied = false;
            }
        }
        if (onlyDenied) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query any(List<Query> parts) {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(exactly(part), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query quorum(Query.Quorum quorum) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(quorum.fewest());
        quorum.parts().forEach(part -> some.add(exactly(part), Occur.SHOULD));
        return some.build();
    }
}
