package fr.vigie.extract.release;

import java.util.regex.Pattern;

/** What a line is made of. */
public final class Words {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][»”\"') ]*$");
    private static final int PROSE = 22;

    private Words() {}

    /** How many there are: runs of letters and digits. */
    public static int count(String text) {
        var words = 0;
        var inside = false;
        for (var at = 0; at < text.length(); at++) {
            var part = Character.isLetterOrDigit(text.charAt(at));
            if (part && !inside) {
                words++;
            }
            inside = part;
        }
        return words;
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END
                .matcher(text.substring(Math.max(0, text.length() - 6)))
                .find();
    }

    /** Long enough to be a paragraph of a text. */
    static boolean isProse(String text) {
        var count = count(text);
        return count >= PROSE || count >= 12 && endsSentence(text);
    }

    /** Whether all of its letters are large, and there are some. */
    static boolean isCapitals(String text) {
        var large = text.chars().filter(Character::isUpperCase).count();
        var small = text.chars().filter(Character::isLowerCase).count();
        return large >= 4 && small * 10 <= large;
    }
}
