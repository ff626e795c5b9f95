package fr.vigie.analysis;

import static fr.vigie.analysis.TokenScanner.isDigit;

/**
 * Reads one number: {@code 4 000} with any of the spaces that stand in one, {@code 1.200} and {@code 1,200} are 4000 and
 * 1200; {@code 3,5} and {@code 3.5} are 3.5; of {@code 26.01.2021} it reads 26.
 */
final class NumberScanner {
    private final String text;
    private final StringBuilder value = new StringBuilder();
    private int at;

    NumberScanner(String text, int start) {
        this.text = text;
        this.at = start;
        digits();
        if (value.length() <= 3 && groupFollows()) {
            while (groupFollows()) {
                at++;
                digits();
            }
        }
        decimals(start);
    }

    String value() {
        return value.toString();
    }

    /** One past the number's last digit. */
    int end() {
        return at;
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            value.append(text.charAt(at++));
        }
    }

    private boolean groupFollows() {
        return at + 3 < text.length()
                && isGroupSpace(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && !isDigitAt(at + 4);
    }

    private void decimals(int start) {
        var end = decimalsEnd(at);
        if (end < 0 || decimalsEnd(end) >= 0 || isPointAt(start - 1) && isDigitAt(start - 2)) {
            return;
        }
        var fraction = text.substring(at + 1, end);
        var grouped = fraction.length() == 3 && value.length() <= 3 && value.charAt(0) != '0';
        if (!grouped) {
            value.append('.');
        }
        value.append(fraction);
        at = end;
    }

    /** One past the digits after a point or comma at the place, or -1. */
    private int decimalsEnd(int point) {
        if (!isPointAt(point) || !isDigitAt(point + 1)) {
            return -1;
        }
        var end = point + 1;
        while (isDigitAt(end)) {
            end++;
        }
        return end;
    }

    private boolean isPointAt(int i) {
        return i >= 0 && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',');
    }

    private boolean isDigitAt(int i) {
        return i >= 0 && i < text.length() && isDigit(text.charAt(i));
    }

    private static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007';
    }
}
