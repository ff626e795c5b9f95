package fr.vigie.theme;

import java.util.List;

/**
 * Words that speak for a theme.
 *
 * @param words as terms; one that ends in a star stands for all that begin so
 * @param weight how much each time
 * @param beside words of which one must stand somewhere in the same text, each as terms; none for no such need
 */
record Sign(Theme theme, List<String> words, int weight, List<List<String>> beside) {
    private static final int SHELF = 4;

    Sign {
        words = List.copyOf(words);
        beside = List.copyOf(beside);
        if (words.isEmpty() || weight < 1) {
            throw new IllegalArgumentException("no sign of " + theme.key() + ": " + words + ", weight " + weight);
        }
    }

    /** What terms that could be the first of these words have in common: where a sign is looked for. */
    static String shelf(String term) {
        return term.substring(0, Math.min(SHELF, term.length()));
    }

    /** Whether these words stand in a text from there on. */
    static boolean stand(List<String> words, List<String> text, int at) {
        if (at + words.size() > text.size()) {
            return false;
        }
        for (int next = 0; next < words.size(); next++) {
            var word = words.get(next);
            var term = text.get(at + next);
            boolean same =
                    word.endsWith("*") ? term.startsWith(word.substring(0, word.length() - 1)) : term.equals(word);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
