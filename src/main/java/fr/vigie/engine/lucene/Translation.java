package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.engine.Acronyms;
import fr.vigie.query.DateRange;
import fr.vigie.query.Query;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Which documents a syntax tree asks for, in Lucene's terms. What weighs how much is {@link Ranking}'s. */
final class Translation {
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
                sideBySide(
                        Schema.asWritten(Schema.of(written.field())),
                        FrenchWords.of(written.text()).stream()
                                .map(Token::written)
                                .toList(),
                        0);
            case Query.Prefix prefix -> prefix(Schema.of(prefix.field()), prefix.beginning());
            case Query.Fuzzy fuzzy -> fuzzy(Schema.of(fuzzy.field()), fuzzy.word(), fuzzy.edits());
            case Query.Near near -> new IntervalQuery(Schema.of(Nearness.field(near)), Nearness.intervals(near));
            case Query.Dated dated -> dated(dated.range());
            case Query.Stating stating -> new FigureQuery(stating.condition());
            case Query.All all -> all(all.parts());
            case Query.Any any -> any(any.parts());
            case Query.Not not -> all(List.of(not));
        };
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
        var term = new Term(field, terms.getFirst());
        return new AutomatonQuery(term, new LevenshteinAutomata(term.text(), true).toAutomaton(edits));
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
}
