package fr.vigie.quantity;

/**
 * A number as it stands in a text, without its unit.
 *
 * @param value finite, not negative
 * @param next the first token after it
 * @param form how it was written
 * @param scaled whether it ends with a word of size ({@code mille}, {@code millions}, the {@code M} of {@code M€} not)
 */
public record Numeral(double value, int next, Form form, boolean scaled) {

    /** How a number may be written. */
    public enum Form {
        /** {@code 4000}: digits and nothing else, as a year is. */
        PLAIN,
        /** {@code 4 000}, {@code 1,5}: digits in groups or with decimals. */
        DIGITS,
        /** {@code deux cent cinquante}. */
        WORDS,
        /** {@code un}, {@code une}: a number only before a unit. */
        ARTICLE,
        /** {@code une centaine}: about so many. */
        COLLECTIVE
    }

    Numeral times(double factor, int nextToken) {
        return new Numeral(value * factor, nextToken, form, true);
    }

    public boolean isInDigits() {
        return form == Form.PLAIN || form == Form.DIGITS;
    }
}
