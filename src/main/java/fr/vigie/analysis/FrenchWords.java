package fr.vigie.analysis;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The words of a text. Pure functions, for use from any thread. */
public final class FrenchWords {
    /** Words that say nothing of what a text is about; a natural question is full of them. Folded. */
    private static final Set<String> EMPTY = Set.of(
            ("a ai as au aux avec avoir ce cela ces cet cette ceux comme comment dan dans de des doit dont du elle elles en"
                            + " entre est et etre eux faire fait faut il ils je la laquelle le les lesquel leur leurs lui ma"
                            + " mais me mes mon ne nos notre nou on ont ou par pas peut peuvent plus pour pourquoi quand que"
                            + " quel quelle quels quelles qui quoi sa san sans se ses si son sont sur ta te tes ton tou tous"
                            + " tout toute un une vos votre vou y"
                            + " an and are at be by for from how in is it of or that the this to was what when where which"
                            + " who will with")
                    .split(" "));

    private FrenchWords() {}

    /** All tokens of a text, in order. A text with a letter or a digit has at least one. */
    public static List<Token> of(String text) {
        return new TokenScanner(text).all();
    }

    /** The terms of a text joined by single spaces: equal for two spellings of the same thing. */
    public static String key(String text) {
        var key = new StringJoiner(" ");
        for (var token : of(text)) {
            key.add(token.term());
        }
        return key.toString();
    }

    /** The text without case, accents and ligatures, its endings kept: what the beginning of a word is compared by. */
    public static String folded(String text) {
        return Folding.fold(text);
    }

    /** Whether a term is one of the small words that carry no subject: {@code le}, {@code pour}, {@code quel}. */
    public static boolean isEmpty(String term) {
        return EMPTY.contains(term);
    }
}
