package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Query;
import fr.vigie.query.TooBroad;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Counts, before anything is searched for, the words of the archive that the beginnings, patterns and misspelt words of a
 * query stand for, so that none of them keeps the engine busy.
 */
final class Breadth {
    /** In relations each word is read place by place: all of a query's together. */
    static final int IN_RELATIONS = 5_000;

    /** All of a query together. */
    private static final int IN_ALL = 300_000;

    private final IndexReader reader;
    private final Query query;
    private int left = IN_ALL;
    private int leftInRelations = IN_RELATIONS;

    private Breadth(IndexReader reader, Query query) {
        this.reader = reader;
        this.query = query;
    }

    /** @throws TooBroad naming the first word that stands for too many */
    static void check(Query query, IndexReader reader) throws IOException {
        new Breadth(reader, query).measure(query, false);
    }

    /** Whether {@link #check} would throw. */
    static boolean isTooMuch(Query query, IndexReader reader) throws IOException {
        try {
            check(query, reader);
            return false;
        } catch (TooBroad e) {
            return true;
        }
    }

    private void measure(Query part, boolean related) throws IOException {
        switch (part) {
            case Query.All all -> measure(all.parts(), related);
            case Query.Any any -> measure(any.parts(), related);
            case Query.Quorum quorum -> measure(quorum.parts(), related);
            case Query.Not not -> measure(not.query(), related);
            case Query.Near near -> measure(List.of(near.left(), near.right()), true);
            case Query.SameSentence sentence -> measure(sentence.parts(), true);
            case Query.AtLeast counted -> measure(counted.what(), true);
            case Query.Prefix prefix -> {
                var words = new ArrayList<>(FrenchWords.of(prefix.beginning()));
                if (!words.isEmpty()) {
                    var beginning = Automata.makeString(WordBeginning.of(words.getLast()));
                    var any = Operations.concatenate(List.of(beginning, Automata.makeAnyString()));
                    count(prefix, Schema.of(prefix.field()), any, related || words.size() > 1);
                }
            }
            case Query.Wildcard wildcard ->
                count(
                        wildcard,
                        Schema.asWritten(Schema.of(wildcard.field())),
                        WordPattern.of(wildcard.pattern()),
                        related);
            case Query.Fuzzy fuzzy -> {
                var terms = Translation.terms(fuzzy.word());
                if (terms.size() == 1) {
                    count(fuzzy, Schema.of(fuzzy.field()), Translation.alike(terms.getFirst(), fuzzy.edits()), related);
                }
            }
            case Query.Everything everything -> {}
            case Query.Word word -> {}
            case Query.Phrase phrase -> {}
            case Query.AsWritten written -> {}
            case Query.Dated dated -> {}
            case Query.Stating stating -> {}
        }
    }

    private void measure(List<Query> parts, boolean related) throws IOException {
        for (var part : parts) {
            measure(part, related);
        }
    }

    private void count(Query word, String field, Automaton fitting, boolean related) throws IOException {
        var compiled = new CompiledAutomaton(fitting);
        for (var leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum fits = terms == null ? TermsEnum.EMPTY : compiled.getTermsEnum(terms);
            while (fits.next() != null) {
                if (--left < 0 || related && --leftInRelations < 0) {
                    throw new TooBroad(query, word);
                }
            }
        }
    }
}
