package fr.vigie.document;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A quantity that a text states: {@code plus de 4 000 emplois directs}.
 *
 * @param span where it stands, bound, number and unit or counted noun together
 * @param text the words as written there
 * @param value in the unit's base (euros, persons, percent as printed); the lower end of a range
 * @param to the upper end of a range, greater than the value
 * @param measure what is counted, as written in lower case, or what money is ({@code chiffre d’affaires})
 * @param family the name that the measure is asked by ({@code emplois}, {@code montant})
 * @param change the way that the text says it moved
 * @param period the year that it speaks of ({@code 2019}), or {@code year} for what is so much each year
 * @param subject the organisation that it is about
 */
public record Figure(
        Span span,
        String text,
        double value,
        OptionalDouble to,
        Bound bound,
        Measurement unit,
        Optional<String> measure,
        Optional<String> family,
        Optional<Change> change,
        Optional<String> period,
        Optional<String> subject) {
    public Figure {
        if (!Double.isFinite(value) || to.isPresent() && !(to.getAsDouble() > value)) {
            throw new IllegalArgumentException("not a figure: " + value + " to " + to + " in: " + text);
        }
    }
}
