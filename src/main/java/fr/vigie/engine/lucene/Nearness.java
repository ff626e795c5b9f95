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
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Places of words, alone and in relation to each other: for {@code NEAR}, for words in one sentence, for words that are
 * counted, and for phrases that end in the beginning of a word.
 */
final class Nearness {
    private static final IntervalsSource NOWHERE = Intervals.noIntervals("no place in a text");

    private Nearness() {}

    /**
     * The places in a field where what is asked for stands; the query has no places of its own where it is not one that
     * the grammar lets stand in a relation.
     *
     * @param field of the index, in which terms are
     */
    static IntervalsSource places(Query query, String field) {
        return switch (query) {
            case Query.Word word -> phrase(Translation.terms(word.text()));
            case Query.Phrase phrase -> phrase(Translation.terms(phrase.text()));
            case Query.AsWritten written -> Intervals.fixField(Schema.asWritten(field), phrase(written(written)));
            case Query.Prefix prefix -> prefix(prefix.beginning());
            case Query.Wildcard wildcard ->
                Intervals.fixField(
                        Schema.asWritten(field), words(WordPattern.of(wildcard.pattern()), wildcard.pattern()));
            case Query.Fuzzy fuzzy -> fuzzy(fuzzy);
            case Query.Any any -> Intervals.or(sources(any.parts(), field));
            case Query.Near near -> near(near, field);
            case Query.SameSentence sentence ->
                new SentenceSource(Intervals.unordered(sources(sentence.parts(), field)));
            case Query.AtLeast counted -> NOWHERE;
            case Query.Quorum quorum -> NOWHERE;
            case Query.All all -> NOWHERE;
            case Query.Not not -> NOWHERE;
            case Query.Everything everything -> NOWHERE;
            case Query.Dated dated -> NOWHERE;
            case Query.Stating stating -> NOWHERE;
        };
    }

    /** Both sides, in either order, with as many words between them as the distance at most. */
    private static IntervalsSource near(Query.Near near, String field) {
        var left = places(near.left(), field);
        var right = places(near.right(), field);
        return Intervals.or(
                Intervals.maxgaps(near.distance(), Intervals.ordered(left, right)),
                Intervals.maxgaps(near.distance(), Intervals.ordered(right, left)));
    }

    /** Lucene takes one that is there twice for two places. */
    private static IntervalsSource[] sources(List<Query> parts, String field) {
        return parts.stream().map(part -> places(part, field)).distinct().toArray(IntervalsSource[]::new);
    }

    /** Words side by side, of the last its beginning. */
    static IntervalsSource beginning(List<Token> tokens) {
        var last = Intervals.prefix(new BytesRef(WordBeginning.of(tokens.getLast())), Breadth.IN_RELATIONS);
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
            case Query.Wildcard wildcard -> wildcard.field();
            case Query.Near near -> field(near.left());
            case Query.SameSentence sentence -> field(sentence.parts().getFirst());
            case Query.AtLeast counted -> field(counted.what());
            case Query.Quorum quorum -> field(quorum.parts().getFirst());
            case Query.Any any -> field(any.parts().getFirst());
            case Query.All all -> field(all.parts().getFirst());
            case Query.Not not -> field(not.query());
            case Query.Everything everything -> Field.ANYWHERE;
            case Query.Dated dated -> Field.ANYWHERE;
            case Query.Stating stating -> Field.ANYWHERE;
        };
    }

    private static IntervalsSource prefix(String beginning) {
        var tokens = FrenchWords.of(beginning);
        if (tokens.size() > 1) {
            return beginning(tokens);
        }
        return tokens.isEmpty()
                ? NOWHERE
                : Intervals.or(
                        Intervals.prefix(new BytesRef(WordBeginning.of(tokens.getFirst())), Breadth.IN_RELATIONS),
                        Intervals.term(tokens.getFirst().term()));
    }

    private static IntervalsSource fuzzy(Query.Fuzzy fuzzy) {
        var terms = Translation.terms(fuzzy.word());
        return terms.size() == 1
                ? words(Translation.alike(terms.getFirst(), fuzzy.edits()), fuzzy.word() + '~' + fuzzy.edits())
                : phrase(terms);
    }

    private static IntervalsSource words(Automaton automaton, String shown) {
        return Intervals.multiterm(new CompiledAutomaton(automaton), Breadth.IN_RELATIONS, shown);
    }

    private static IntervalsSource phrase(List<String> words) {
        return words.isEmpty()
                ? NOWHERE
                : Intervals.phrase(words.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static List<String> written(Query.AsWritten asked) {
        return FrenchWords.of(asked.text()).stream().map(Token::written).toList();
    }
}
