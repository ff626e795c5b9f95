package fr.vigie.extract.release;

import java.text.Normalizer;

/** The marks of a text that no reader sees, made uniform; U+00A0 and U+202F stay, figures are written with them. */
public final class Typography {
    private Typography() {}

    /**
     * A line in NFC, without control characters, soft hyphens, zero-width and bidirectional marks; tabs become spaces and
     * runs of plain spaces one.
     */
    public static String clean(String line) {
        var composed = isPlain(line) ? line : Normalizer.normalize(line, Normalizer.Form.NFC);
        var cleaned = new StringBuilder(composed.length());
        var space = false;
        for (var at = 0; at < composed.length(); at++) {
            var c = composed.charAt(at);
            if (isInvisible(c)) {
                continue;
            }
            var blank = c == ' ' || c == '\t' || c >= '\u2000' && c <= '\u2008' || c == '\u3000' || c == '\u0085';
            if (!blank) {
                cleaned.append(c);
            } else if (!space) {
                cleaned.append(' ');
            }
            space = blank;
        }
        return cleaned.toString().strip();
    }

    private static boolean isPlain(String line) {
        return line.chars().allMatch(c -> c < 0x300);
    }

    private static boolean isInvisible(char c) {
        return c < ' ' && c != '\t'
                || c == 0x7F
                || c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
