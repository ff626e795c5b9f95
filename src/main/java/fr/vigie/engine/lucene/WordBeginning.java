package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;

/** The beginning of a word as terms are looked up by: folded, its letters all kept. */
final class WordBeginning {
    private WordBeginning() {}

    static String of(Token token) {
        return FrenchWords.folded(token.written()).replace("'", "");
    }
}
