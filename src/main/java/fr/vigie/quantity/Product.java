package fr.vigie.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Multiplies as on paper: 4,1 times a million is 4 100 000, and not a billionth less as in binary. */
public final class Product {
    private static final MathContext DIGITS = new MathContext(15);

    private Product() {}

    /** The product of two finite numbers, to fifteen digits. */
    public static double of(double value, double factor) {
        return factor == 1
                ? value
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf(factor), DIGITS)
                        .doubleValue();
    }
}
