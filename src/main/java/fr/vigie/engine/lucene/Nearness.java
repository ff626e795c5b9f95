package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/** Places of words in relation to each other, for {@code NEAR} and for phrases that end in the beginning of a word. */
final class Nearness {
    /** More words than any archive has: an expansion is never refused, the parser bounds what is asked. */
    private static final int EXPANSIONS = Translation.MOST_CLAUSES;

    private Nearness() {}

    /** Both sides, in either order, with as many words between them as the distance at most. */
    static IntervalsSource intervals(Query.Near near) {
        var left = side(near.left());
        var right = side(near.right());
        return Intervals.or(
                Intervals.maxgaps(near.distance(), Intervals.ordered(left, right)),
                Intervals.maxgaps(near.distance(), Intervals.ordered(right, left)));
    }

    /** Words side by side, of the last its beginning. */
    static IntervalsSource beginning(List<Token> tokens) {
        var last = Intervals.prefix(new BytesRef(WordBeginning.of(tokens.getLast())), EXPANSIONS);
        var before = tokens.subList(0, tokens.size() - 1).stream().map(token -> Intervals.term(token.term()));
        return Intervals.phrase(Stream.concat(before, Stream.of(last)).toArray(IntervalsSource[]::new));
    }

    /** The field that the words of both sides are looked for in: that of the first. */
    static Field field(Query query) {
        return switch (query) {
            case Query.Word word -> word.field();
            case Query.Phrase phrase -> phrase.field();
            case Query.Prefix prefix -> prefix.field();
            case Query.Fuzzy fuzzy -> fuzzy.field();
            case Query.AsWritten written -> written.field();
            case Query.Near near -> field(near.left());
            case Query.Any any -> field(any.parts().getFirst());
            case Query.All all -> field(all.parts().getFirst());
            case Query.Not not -> field(not.query());
            case Query.Everything everything -> Field.ANYWHERE;
            case Query.Dated dated -> Field.ANYWHERE;
            case Query.Stating stating -> Field.ANYWHERE;
        };
    }

    private static IntervalsSource side(Query query) {
        return switch (query) {
            case Query.Word word -> phrase(word.text());
            case Query.Phrase phrase -> phrase(phrase.text());
            case Query.AsWritten written -> phrase(written.text());
            case Query.Prefix prefix -> prefix(prefix.beginning());
            case Query.Fuzzy fuzzy -> phrase(fuzzy.word());
            case Query.Any any ->
                Intervals.or(any.parts().stream().map(Nearness::side).toArray(IntervalsSource[]::new));
            case Query.Near near -> intervals(near);
            case Query.All all -> Intervals.noIntervals("not words side by side");
            case Query.Not not -> Intervals.noIntervals("not words side by side");
            case Query.Everything everything -> Intervals.noIntervals("not words side by side");
            case Query.Dated dated -> Intervals.noIntervals("not words side by side");
            case Query.Stating stating -> Intervals.noIntervals("not words side by side");
        };
    }

    private static IntervalsSource prefix(String beginning) {
        var tokens = FrenchWords.of(beginning);
        if (tokens.size() > 1) {
            return beginning(tokens);
        }
        return tokens.isEmpty()
                ? Intervals.noIntervals("no word in it")
                : Intervals.or(
                        Intervals.prefix(new BytesRef(WordBeginning.of(tokens.getFirst())), EXPANSIONS),
                        Intervals.term(tokens.getFirst().term()));
    }

    private static IntervalsSource phrase(String text) {
        var terms = Translation.terms(text).stream().map(Intervals::term).toArray(IntervalsSource[]::new);
        return terms.length == 0 ? Intervals.noIntervals("no word in it") : Intervals.phrase(terms);
    }
}
