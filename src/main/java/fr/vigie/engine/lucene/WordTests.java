package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.Span;
import fr.vigie.engine.lucene.Highlights.Found;
import fr.vigie.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Beginnings of words and words nearly written so, looked for in the words of the text itself: the index would go through
 * every word of the archive that fits, thousands for a short beginning, once for each hit.
 */
final class WordTests {
    /** A text is cut into words so far at a time, to the end of a line. */
    private static final int STRETCH = 20_000;

    private final List<Test> tests = new ArrayList<>();

    /** What a token must be, and what was asked for that it then is. */
    private record Test(Query what, Predicate<Token> fits) {}

    /** Takes a beginning in, unless several words are to begin so; says whether it did. */
    boolean takes(Query.Prefix prefix) {
        var tokens = FrenchWords.of(prefix.beginning());
        if (tokens.size() != 1) {
            return false;
        }
        var beginning = WordBeginning.of(tokens.getFirst());
        var term = tokens.getFirst().term();
        tests.add(new Test(
                prefix,
                token -> token.term().startsWith(beginning) || token.term().equals(term)));
        return true;
    }

    /** Takes a misspelt word in, unless it is several; says whether it did. */
    boolean takes(Query.Fuzzy fuzzy) {
        var terms = Translation.terms(fuzzy.word());
        if (terms.size() != 1) {
            return false;
        }
        var run = new CharacterRunAutomaton(Translation.alike(terms.getFirst(), fuzzy.edits()));
        tests.add(new Test(fuzzy, token -> run.run(token.term())));
        return true;
    }

    /** Takes a pattern in. */
    void take(Query.Wildcard wildcard) {
        var run = new CharacterRunAutomaton(WordPattern.of(wildcard.pattern()));
        tests.add(new Test(wildcard, token -> run.run(token.written())));
    }

    /**
     * Adds the places of a text where such words stand.
     *
     * @param enough the text is not read on once so many are known
     */
    void addTo(List<Found> found, String text, int enough) {
        for (var from = 0; !tests.isEmpty() && from < text.length() && found.size() < enough; ) {
            var lineEnd = text.indexOf('\n', Math.min(text.length(), from + STRETCH));
            var to = lineEnd < 0 ? text.length() : lineEnd;
            for (var token : FrenchWords.of(text.substring(from, to))) {
                for (var test : tests) {
                    if (test.fits.test(token)) {
                        found.add(new Found(new Span(from + token.start(), from + token.end()), test.what));
                    }
                }
            }
            from = to;
        }
    }
}
