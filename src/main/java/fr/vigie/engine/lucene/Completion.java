package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import java.util.Locale;

/** A title's word as a term that is ordered by its folded form and remembers how it is read. */
final class Completion {
    private static final char SEPARATOR = '\u001F';

    private Completion() {}

    static String term(String written) {
        return FrenchWords.folded(written) + SEPARATOR + written.toLowerCase(Locale.ROOT);
    }

    /** How the term's word is read. */
    static String word(String term) {
        return term.substring(term.indexOf(SEPARATOR) + 1);
    }
}
