package fr.vigie.analysis;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The words of a text. Pure functions, for use from any thread. */
public final class FrenchWords {
    /** Words that say nothing of what a text is about; a natural question is full of them. Folded. */
    private static final Set<String> EMPTY = Set.of(
            ("a ai as au aux avec avoir ce cela ces cet cette ceux comme comment dan dans de des doit dont du elle elles en"
                            + " entre est et etre eux faire fait faut il ils je la laquelle le les lesquel leur leurs lui ma"
                            + " mais me mes mon ne nos notre nou on ont ou par pas peut peuvent plus pour pourquoi quand que"
                            + " quel quelle quels quelles qui quoi sa san sans se ses son sont sur ta te tes ton tou tous"
                            + " tout toute un une vos votre vou y"
                            + " afin ainsi aller alors apres aucun aussi autre avait avant bien car celle celui chez combien contre"
                            + " depuis doi doivent donc encore etaient etait etant fut furent jusqu jusque lequel lorsque"
                            + " meme moi ni non oui peu puis quelque quelqu rien selon sera seront si suis sous toi tre tu va"
                            + " vai vers veu veulent veut vont"
                            + " an and are at be by for from how in is it of or that the this to was what when where which"
                            + " who will with")
                    .split(" "));

    private static final Set<String> ASKING = Set.of(
            ("quel quelle quels quelles comment pourquoi combien qui quand quoi lequel laquelle lesquels lesquelles"
                            + " how what when where which who why")
                    .split(" "));

    /** A verb with its subject behind it. */
    private static final Pattern INVERTED = Pattern.compile("-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)$");

    /** How many letters the terms of a family have in common at least. */
    public static final int SHARED_BEGINNING = 3;

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

    /**
     * What the terms of a word's family share, {@code recrute} and {@code recruteur}: for ranking and for answers that say
     * that they are partial. Two terms of a family begin with the same {@value #SHARED_BEGINNING} letters, unless they
     * are {@link #listedFamily listed}.
     */
    public static String family(String term) {
        return WordFamily.of(term);
    }

    /** All terms of a family that no rule of endings brings together, itself among them; empty for any other term. */
    public static List<String> listedFamily(String term) {
        return WordFamily.listed(term);
    }

    /** Whether a word makes a question of the words around it: {@code quelles}, {@code comment}, {@code peut-on}. */
    public static boolean asks(String word) {
        var plain = folded(word).replace('’', '\'');
        return ASKING.contains(plain)
                || word.equalsIgnoreCase("où")
                || plain.startsWith("qu'est-ce")
                || INVERTED.matcher(plain).find() && !plain.endsWith("rendez-vous");
    }

    /** Whether a term is one of the small words that carry no subject: {@code le}, {@code pour}, {@code quel}. */
    public static boolean isEmpty(String term) {
        return EMPTY.contains(term);
    }
}
