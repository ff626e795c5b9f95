package fr.vigie.query;

/** What characters mean in a query. */
final class Letters {
    private Letters() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    static boolean opensQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }

    /** Whether the second may end what the first began: guillemets end guillemets. */
    static boolean closesQuote(char opening, char c) {
        var guillemets = opening == '«' || opening == '»';
        return guillemets ? c == '»' : c == '"' || c == '“' || c == '”' || c == '„';
    }

    static boolean isComparison(char c) {
        return c == '<' || c == '>' || c == '=' || c == '≤' || c == '≥';
    }

    static boolean isMinus(char c) {
        return c == '-' || c == '−' || c == '–' || c == '—';
    }

    static boolean endsWord(char c) {
        return isSpace(c) || opensQuote(c) || isComparison(c) || c == '(' || c == ')' || c == '[' || c == ']';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is anything to look for in it. */
    static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Letters::isLookedFor);
    }

    /** The word without the punctuation around it. */
    static String stripped(String word) {
        var start = 0;
        var end = word.length();
        while (start < end && !isLookedFor(word.codePointAt(start))) {
            start += Character.charCount(word.codePointAt(start));
        }
        while (end > start && !isLookedFor(word.codePointBefore(end))) {
            end -= Character.charCount(word.codePointBefore(end));
        }
        return word.substring(start, end);
    }

    /** What stood in quotes, its inner quotes and runs of space made single spaces. */
    static String inQuotes(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            plain.append(opensQuote(c) || isSpace(c) && !isNumberSpace(c) ? ' ' : c);
        }
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    /** The spaces that may stand in a number, besides the ordinary one. */
    static boolean isNumberSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007';
    }

    static boolean isLookedFor(int cp) {
        return Character.isLetterOrDigit(cp)
                || Character.getType(cp) == Character.NON_SPACING_MARK
                || Character.getType(cp) == Character.OTHER_NUMBER
                || cp == '€'
                || cp == '%'
                || cp == '$'
                || cp == '£';
    }
}
