package fr.vigie.query;

import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a figure: {@code emplois>=4000}, {@code montant:[1M€ TO 1Md€]}.
 *
 * <p>A figure meets it when its family or its measure is the one asked, its unit is one of those asked, and its stated
 * value or range meets the asked one. {@code >4000} also takes <i>plus de 4 000</i>, {@code <4000} <i>moins de 4 000</i>;
 * {@code =4000} is the range within 0.5 % and takes the stated value whatever its bound. With a subject, the figure's
 * must have the words asked for side by side: {@code @ "Sanofi"} takes <i>Sanofi Pasteur</i>.
 *
 * @param measure family or measure, as typed
 * @param low the lower end, or negative infinity
 * @param lowIncluded whether the lower end itself is asked for
 * @param high the upper end, or positive infinity
 * @param highIncluded whether the upper end itself is asked for
 * @param units empty when the asker named none
 * @param subject whom the figure is about, as typed
 */
public record FigureCondition(
        String measure,
        double low,
        boolean lowIncluded,
        double high,
        boolean highIncluded,
        Set<Measurement> units,
        Optional<String> subject) {
    public FigureCondition {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("an end of a range is a number");
        }
        units = Set.copyOf(units);
    }

    /** A condition on figures whoever they are about. */
    public FigureCondition(
            String measure,
            double low,
            boolean lowIncluded,
            double high,
            boolean highIncluded,
            Set<Measurement> units) {
        this(measure, low, lowIncluded, high, highIncluded, units, Optional.empty());
    }

    /** The same of figures about somebody. */
    public FigureCondition about(String whom) {
        return new FigureCondition(measure, low, lowIncluded, high, highIncluded, units, Optional.of(whom));
    }

    /**
     * Whether a figure's stated value and unit are among those asked for; its measure and subject are other questions, which need
     * {@code analysis}.
     */
    public boolean takesValueOf(Figure figure) {
        if (!units.isEmpty() && !units.contains(figure.unit())) {
            return false;
        }
        var least = figure.value();
        var most = figure.to().orElse(least);
        var fromLow = lowIncluded || figure.bound() == Bound.AT_LEAST ? most >= low : most > low;
        var toHigh = highIncluded || figure.bound() == Bound.AT_MOST ? least <= high : least < high;
        return fromLow && toHigh;
    }

    /** The one unit asked for, where it is one. */
    public Optional<Measurement> unit() {
        return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
    }
}
