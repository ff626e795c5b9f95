package fr.vigie.quantity;

import fr.vigie.document.Measurement;
import java.util.Optional;

/**
 * A number with its unit.
 *
 * @param value in the base unit: {@code 1,5Md€} is 1.5e9
 * @param unit empty where none was written
 */
public record Quantity(double value, Optional<Measurement> unit) {

    /**
     * The quantity that a whole string writes, as a person types it into a query: {@code 4000}, {@code 4 000},
     * {@code 1,5Md€}, {@code 1M}, {@code 12%}, {@code 300 m²}, {@code 2 millions d’euros}, {@code deux cents}, with a
     * minus sign before it where it has one.
     *
     * @return empty where anything in the string is not part of it
     */
    public static Optional<Quantity> parse(String written) {
        var tokens = Tokens.of(written.strip());
        boolean minus = tokens.is(0, "-") || tokens.is(0, "−");
        int first = minus || tokens.is(0, "+") ? 1 : 0;
        return Numerals.read(tokens, first)
                .flatMap(number -> ofRest(tokens, number))
                .map(found -> minus ? new Quantity(-found.value(), found.unit()) : found);
    }

    private static Optional<Quantity> ofRest(Tokens tokens, Numeral number) {
        int next = number.next();
        if (next == tokens.size()) {
            return Optional.of(new Quantity(number.value(), Optional.empty()));
        }
        var unit = Units.read(tokens, next);
        if (unit.isPresent() && unit.get().next() == tokens.size()) {
            return unit.map(u -> new Quantity(Product.of(number.value(), u.factor()), Optional.of(u.measurement())));
        }
        return next + 1 == tokens.size()
                ? Units.prefix(tokens.written(next))
                        .map(f -> new Quantity(Product.of(number.value(), f), Optional.empty()))
                : Optional.empty();
    }
}
