package fr.vigie.authority;

import java.text.Normalizer;

/** Makes spellings that mean the same name equal: case, accents, ligatures and combining marks go. */
final class Folding {
    private static final int TABLE = 0x250;
    private static final char[] LETTERS = letters();

    private Folding() {}

    /** Lower case without accents; {@code œ} becomes {@code oe}, soft hyphens and combining marks vanish. */
    static String fold(CharSequence word) {
        var folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < TABLE) {
                char plain = LETTERS[c];
                switch (plain) {
                    case 'œ' -> folded.append("oe");
                    case 'æ' -> folded.append("ae");
                    case 'ß' -> folded.append("ss");
                    case '\u00ad' -> {}
                    default -> folded.append(plain);
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    private static char[] letters() {
        var table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = Character.isLetter(c) ? decomposed.charAt(0) : c;
            table[c] = Character.toLowerCase(base);
        }
        return table;
    }
}
