package fr.vigie.tag.figure;

import fr.vigie.tag.phrase.PhraseTable;

/** The word lists of the figure finder, each read once from the plain text beside this package's classes. */
final class Grammar {
    static final PhraseTable WORDS = PhraseTable.load(Grammar.class, "grammar.txt");
    static final PhraseTable FAMILIES = PhraseTable.load(Grammar.class, "families.txt");
    static final PhraseTable MONEY = PhraseTable.load(Grammar.class, "money.txt");
    static final PhraseTable BOUNDS = PhraseTable.load(Grammar.class, "bounds.txt");
    static final PhraseTable BOUNDS_AFTER = PhraseTable.load(Grammar.class, "bounds-after.txt");
    static final PhraseTable CHANGES = PhraseTable.load(Grammar.class, "changes.txt");

    private Grammar() {}

    static boolean isStop(String word) {
        return WORDS.has("stop", word);
    }

    static boolean isMonth(String word) {
        return WORDS.has("month", word);
    }

    static boolean isOf(String word) {
        return word.equals("de") || word.equals("d’");
    }
}
