package fr.vigie.query;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The operators that are words, as they are typed in French and in English. */
final class Operators {
    private static final Pattern TIMES = Pattern.compile("(?:AUMOINS|ATLEAST)([0-9]+)");
    private static final Pattern NEAR = Pattern.compile("(?:NEAR|PRÈS|PRES)/([0-9]+)");
    private static final int MOST_DIGITS_OF_QUORUM = 3;

    private Operators() {}

    static boolean isSameSentence(String word) {
        return switch (composed(word)) {
            case "MÊMEPHRASE", "MEMEPHRASE", "SAMESENTENCE" -> true;
            default -> false;
        };
    }

    /** The 3 of {@code AUMOINS3}. */
    static OptionalInt times(String word) {
        return number(TIMES, word);
    }

    /** The 5 of {@code NEAR/5}. */
    static OptionalInt distance(String word) {
        return number(NEAR, word);
    }

    /** Whether it is what stands between a quorum's number and its bracket. */
    static boolean isOutOf(String word) {
        return word.equals("DE") || word.equals("OF");
    }

    /** One past the {@code DE} that makes a number at a place a quorum's, its bracket being next; -1 where it is none. */
    static int outOfEnd(String text, int start, int end) {
        if (end - start > MOST_DIGITS_OF_QUORUM
                || !text.substring(start, end).chars().allMatch(c -> Letters.isDigit((char) c))) {
            return -1;
        }
        var word = afterSpace(text, end);
        var after = word + 2;
        var between = word > end && after <= text.length() && isOutOf(text.substring(word, after));
        var bracket = between ? afterSpace(text, after) : text.length();
        return bracket < text.length() && text.charAt(bracket) == '(' ? after : -1;
    }

    private static int afterSpace(String text, int start) {
        var at = start;
        while (at < text.length() && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static OptionalInt number(Pattern pattern, String word) {
        var found = pattern.matcher(composed(word));
        return found.matches() ? OptionalInt.of(QueryGrammar.number(found.group(1))) : OptionalInt.empty();
    }

    /** Accents may be typed as marks of their own. */
    private static String composed(String word) {
        return word.indexOf('\u0300') < 0 && word.indexOf('\u0302') < 0
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFC);
    }
}
