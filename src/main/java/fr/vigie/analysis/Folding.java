package fr.vigie.analysis;

import java.text.Normalizer;

/** Takes case, accents and ligatures away: {@code Œuvre} and {@code oeuvre} are one. The same in every locale. */
final class Folding {
    private static final String[] LATIN = new String[0x250];

    static {
        for (var c = 0; c < LATIN.length; c++) {
            LATIN[c] = foldSlowly(c);
        }
    }

    private Folding() {}

    static String fold(String text) {
        var plain = plainUpTo(text);
        if (plain == text.length()) {
            return text;
        }
        var folded = new StringBuilder(text.length() + 2).append(text, 0, plain);
        for (var i = plain; i < text.length(); ) {
            var cp = text.codePointAt(i);
            folded.append(cp < LATIN.length ? LATIN[cp] : foldSlowly(cp));
            i += Character.charCount(cp);
        }
        return folded.toString();
    }

    /** How far the text is folded as it stands. */
    private static int plainUpTo(String text) {
        var at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static String foldSlowly(int codePoint) {
        if (isIgnorable(codePoint)) {
            return "";
        }
        var special = switch (codePoint) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            default -> "";
        };
        if (!special.isEmpty()) {
            return special;
        }
        var folded = new StringBuilder(4);
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Soft hyphens, joiners and the like, which a reader does not see. */
    static boolean isIgnorable(int codePoint) {
        return codePoint == 0xAD
                || codePoint >= 0x200B && codePoint <= 0x200D
                || codePoint == 0x2060
                || codePoint == 0xFEFF;
    }
}
