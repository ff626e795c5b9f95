package fr.vigie.extract.release;

import java.text.Normalizer;
import java.util.Locale;

/** Text made easy to compare with fixed words: small letters without accents, straight apostrophes, plain spaces. */
public final class Folded {
    private Folded() {}

    /** The folded form; ligatures are taken apart. Its length may differ from the text's. */
    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        var decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (var at = 0; at < decomposed.length(); at++) {
            var c = decomposed.charAt(at);
            switch (c) {
                case '’', '‘', '`', '´' -> folded.append('\'');
                case '\u00A0', '\u202F', '\t' -> folded.append(' ');
                case 'œ', 'Œ' -> folded.append("oe");
                case 'æ', 'Æ' -> folded.append("ae");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The words of a text alone, one space between: what two spellings of one title have in common. */
    public static String words(String text) {
        var words = new StringBuilder(text.length());
        var folded = of(text);
        for (var at = 0; at < folded.length(); at++) {
            var c = folded.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
