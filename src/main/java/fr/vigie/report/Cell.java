package fr.vigie.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** One cell of a table. */
public sealed interface Cell {
    Cell EMPTY = new Words("");

    /** What a person wrote, or a document says; anything may stand in it. */
    record Words(String text) implements Cell {
        /** The words as a program for tables can show them and never run them: behind an apostrophe where they begin like a formula. */
        String harmless() {
            return Formulas.beginsOne(text) ? "'" + text : text;
        }
    }

    /** A number of our own making. */
    record Amount(double value) implements Cell {
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number to write down: " + value);
            }
        }

        /** As a person would write it without spaces: {@code 4000}, {@code 22.7}, {@code -4800000}. */
        String plain() {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell of(double value) {
        return new Amount(value);
    }

    /** A count, as exact as counts of documents are. */
    static Cell of(long value) {
        return new Amount((double) value);
    }

    /** What a value says of itself; an empty cell for none. */
    static Cell of(Optional<?> value) {
        return value.<Cell>map(one -> new Words(one.toString())).orElse(EMPTY);
    }

    /** All of them in one cell. */
    static Cell of(Collection<String> texts) {
        return new Words(String.join(" ; ", texts));
    }
}
