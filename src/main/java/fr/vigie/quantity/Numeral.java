package fr.vigie.quantity;

/**
 * A number as it stands in a text, without its unit.
 *
 * @param value finite, not negative
 * @param next the first token after it
 * @param form how it was written
 * @param size what its last word of size multiplied by: 1e6 for {@code 3 millions} and for {@code 3 millions et demi}, 1 for
 *     none (the {@code M} of {@code M€} belongs to the unit)
 */
public record Numeral(double value, int next, Form form, double size) {

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
        return new Numeral(Product.of(value, factor), nextToken, form, factor);
    }

    public boolean isScaled() {
        return size > 1;
    }

    public boolean isInDigits() {
        return form == Form.PLAIN || form == Form.DIGITS;
    }
}
