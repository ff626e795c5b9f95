package fr.vigie.family;

import java.text.Normalizer;

/** Letters without case and accent. */
final class Fold {
    private static final char[] LATIN = new char[0x250];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = Character.toLowerCase(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
    }

    private Fold() {}

    static char plain(char c) {
        return c < LATIN.length ? LATIN[c] : Character.toLowerCase(c);
    }
}
