package fr.vigie.tag;

import fr.vigie.document.Span;
import java.util.Arrays;

/** The tokens of a stretch of text, each with its place and its form as the model sees it. */
final class Tokens {
    private final int[] starts;
    private final int[] ends;
    private final String[] forms;

    /** The arrays are the tokens' own from here on. */
    Tokens(int[] starts, int[] ends, String[] forms) {
        this.starts = starts;
        this.ends = ends;
        this.forms = forms;
    }

    /** The first character of a token in the whole text. */
    int start(int token) {
        return starts[token];
    }

    /** One past a token's last character. */
    int end(int token) {
        return ends[token];
    }

    /** A token with straight apostrophes and without soft hyphens. */
    String form(int token) {
        return forms[token];
    }

    /** All forms, not to be changed. */
    String[] forms() {
        return forms;
    }

    int size() {
        return forms.length;
    }

    /** The stretch from one token to before another. */
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The token that begins at the character, or -1. */
    int startingAt(int character) {
        int found = Arrays.binarySearch(starts, character);
        return found < 0 ? -1 : found;
    }

    /** The token after the one that ends at the character, or -1. */
    int endingAt(int character) {
        int found = Arrays.binarySearch(ends, character);
        return found < 0 ? -1 : found + 1;
    }
}
