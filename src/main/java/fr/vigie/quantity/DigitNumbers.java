package fr.vigie.quantity;

import java.util.Optional;
import java.util.Set;

/**
 * Numbers in digits: {@code 4000}, {@code 4 000} with any of the four spaces, {@code 4.000}, {@code 1,5}, {@code 2.3}.
 *
 * <p>A full stop before exactly three digits groups thousands, as the regional press writes; a comma before them does
 * only where there are two commas ({@code 1,234,567}), else it is a decimal comma.
 */
final class DigitNumbers {
    private static final int MOST_DIGITS = 15;

    private static final int WIDEST_GAP = 4;

    /** Words of English: near them a comma before three digits groups thousands. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "of",
            "in",
            "and",
            "with",
            "than",
            "over",
            "about",
            "nearly",
            "around",
            "from",
            "by",
            "to",
            "has",
            "is",
            "was",
            "employs",
            "for",
            "people",
            "employees",
            "beds",
            "jobs",
            "patients",
            "countries",
            "sq",
            "square",
            "euros",
            "hospitals",
            "companies",
            "some",
            "at");

    private DigitNumbers() {}

    static boolean isGroupingSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    /** The number that begins at a token of digits; empty for what no number looks like. */
    static Optional<Numeral> read(Tokens tokens, int token) {
        var digits = new StringBuilder(tokens.word(token));
        int first = digits.length();
        if (first > MOST_DIGITS || first > 1 && digits.charAt(0) == '0') {
            return Optional.empty();
        }
        int next = token + 1;
        boolean grouped = false;
        if (first <= 3) {
            int separator = separatorAt(tokens, next);
            while (separator != 0 && digits.length() <= MOST_DIGITS) {
                int group = separator == ' ' ? next : next + 1;
                digits.append(tokens.word(group));
                next = group + 1;
                grouped = true;
                separator = separatorAt(tokens, next) == separator ? separator : 0;
            }
        }
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        boolean decimals = isDecimalMark(tokens, next);
        if (decimals) {
            digits.append('.')
                    .append(
                            tokens.word(next + 1),
                            0,
                            Math.min(9, tokens.word(next + 1).length()));
            next += 2;
        }
        var form = grouped || decimals ? Numeral.Form.DIGITS : Numeral.Form.PLAIN;
        return Optional.of(new Numeral(Double.parseDouble(digits.toString()), next, form, 1));
    }

    /** The mark before a group of three digits, ' ' for any space; 0 for none. */
    private static char separatorAt(Tokens tokens, int next) {
        if (isGroup(tokens, next) && !tokens.isGlued(next) && !tokens.isLineStart(next)) {
            int gap = tokens.start(next) - tokens.end(next - 1);
            boolean spaces = gap <= WIDEST_GAP && isSpaces(tokens, next);
            return spaces && (gap == 1 || countsWhatFollows(tokens, next)) ? ' ' : 0;
        }
        if (!tokens.isGlued(next) || !tokens.isGlued(next + 1) || !isGroup(tokens, next + 1)) {
            return 0;
        }
        boolean comma = tokens.is(next, ",")
                && tokens.is(next + 2, ",")
                && tokens.isGlued(next + 2)
                && tokens.isGlued(next + 3)
                && isGroup(tokens, next + 3);
        boolean afterComma = tokens.is(next, ",") && tokens.is(next - 2, ",") && isGroup(tokens, next - 1);
        boolean english = tokens.is(next, ",") && isEnglish(tokens, next);
        boolean stop = tokens.is(next, ".") && !tokens.is(next - 1, "0");
        return stop ? '.' : comma || afterComma || english ? ',' : 0;
    }

    private static boolean isSpaces(Tokens tokens, int next) {
        for (int i = tokens.end(next - 1); i < tokens.start(next); i++) {
            if (!isGroupingSpace(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Digits torn apart are one number before its noun or unit; in a row of a table they are cells. */
    private static boolean countsWhatFollows(Tokens tokens, int group) {
        int at = group;
        while (isGroup(tokens, at)) {
            at++;
        }
        return tokens.isWord(at) || tokens.is(at, "%") || tokens.is(at, "€");
    }

    /** Whether English stands around the comma of {@code employs 4,200 people}, and no French. */
    private static boolean isEnglish(Tokens tokens, int comma) {
        int english = 0;
        for (int i = comma - 4; i <= comma + 4; i++) {
            english += ENGLISH.contains(tokens.word(i)) ? 1 : 0;
        }
        return english > 1;
    }

    private static boolean isGroup(Tokens tokens, int token) {
        return tokens.isDigits(token) && tokens.word(token).length() == 3;
    }

    private static boolean isDecimalMark(Tokens tokens, int next) {
        return (tokens.is(next, ",") || tokens.is(next, "."))
                && tokens.isGlued(next)
                && tokens.isGlued(next + 1)
                && tokens.isDigits(next + 1);
    }
}
