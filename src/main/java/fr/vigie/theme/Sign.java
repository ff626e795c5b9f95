package fr.vigie.theme;

import java.util.List;

/**
 * Words that speak for a theme.
 *
 * @param words as terms
 * @param weight how much each time
 * @param beside words of which one must stand somewhere in the same text, each as terms; none for no such need
 */
record Sign(Theme theme, List<String> words, int weight, List<List<String>> beside) {
    Sign {
        words = List.copyOf(words);
        beside = List.copyOf(beside);
        if (words.isEmpty() || weight < 1) {
            throw new IllegalArgumentException("no sign of " + theme.key() + ": " + words + ", weight " + weight);
        }
    }
}
