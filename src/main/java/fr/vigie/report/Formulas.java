package fr.vigie.report;

import java.util.Set;

/**
 * Which words a program for tables would take for a formula: those that begin with {@code = + - @}, plain or in full width,
 * also behind blanks, and those that begin with a tab or a line break (OWASP, “CSV Injection”).
 */
final class Formulas {
    private static final Set<Integer> BEGINNINGS =
            Set.of((int) '=', (int) '+', (int) '-', (int) '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20);
    private static final String BREAKS = "\t\r\n";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Formulas() {}

    static boolean beginsOne(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return BREAKS.indexOf(text.charAt(0)) >= 0
                || text.codePoints().dropWhile(Formulas::isPassedOver).limit(1).anyMatch(BEGINNINGS::contains);
    }

    private static boolean isPassedOver(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == BYTE_ORDER_MARK
                || Character.getType(character) == Character.FORMAT;
    }
}
