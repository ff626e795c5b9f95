package fr.vigie.query;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what figures are compared with. */
final class Values {
    /** {@code 2 millions d’euros}, {@code 1 200 000 M€}: no value is longer. */
    private static final int MOST_WORDS = 5;

    /** How far from the asked value a stated one may be to count as equal (the contract's half a percent). */
    private static final double TOLERANCE = 0.005;

    private static final MathContext WRITTEN_DIGITS = new MathContext(12);

    private Values() {}

    /** The longest stretch from a place that reads as a quantity, else one word; it may be empty. */
    static String stretch(String text, int start) {
        var longest = "";
        var end = start;
        for (var words = 0; words < MOST_WORDS && end < text.length(); words++) {
            var from = end;
            while (end < text.length() && Letters.isSpace(text.charAt(end))) {
                end++;
            }
            while (end < text.length() && !Letters.endsWord(text.charAt(end)) && text.charAt(end) != '@') {
                end++;
            }
            var stretch = text.substring(start, end);
            if (end == from || words > 0 && isOperator(text.substring(from, end).strip())) {
                break;
            }
            if (words == 0 || Quantity.parse(stretch).isPresent()) {
                longest = stretch;
            }
        }
        return longest;
    }

    /** One past a number whose groups of digits stand apart ({@code 4 000}), else the given end. */
    static int groupedNumberEnd(String text, int start, int end) {
        var last = end;
        if (end - start > 3 || !isDigits(text, start, end)) {
            return end;
        }
        while (last + 3 < text.length()
                && (text.charAt(last) == ' ' || Letters.isNumberSpace(text.charAt(last)))
                && isDigits(text, last + 1, last + 4)
                && (last + 4 == text.length() || Letters.endsWord(text.charAt(last + 4)))) {
            last += 4;
        }
        return last;
    }

    /** The condition that a comparison sets; empty where its value is no quantity or none that can be written. */
    static Optional<FigureCondition> compared(String measure, String operator, String value) {
        return Quantity.parse(value)
                .map(asked -> {
                    var v = asked.value();
                    var margin = Math.abs(v) * TOLERANCE;
                    var units = units(asked.unit());
                    return switch (operator) {
                        case ">" -> new FigureCondition(measure, v, false, Double.POSITIVE_INFINITY, true, units);
                        case ">=" -> new FigureCondition(measure, v, true, Double.POSITIVE_INFINITY, true, units);
                        case "<" -> new FigureCondition(measure, Double.NEGATIVE_INFINITY, true, v, false, units);
                        case "<=" -> new FigureCondition(measure, Double.NEGATIVE_INFINITY, true, v, true, units);
                        default ->
                            new FigureCondition(measure, rounded(v - margin), true, rounded(v + margin), true, units);
                    };
                })
                .filter(Values::canBeWritten);
    }

    /** The condition of a range, its ends put in order; empty where an end is no quantity, or the units differ. */
    static Optional<FigureCondition> between(String measure, String low, String high) {
        var from = low.isEmpty()
                ? Optional.of(Double.NEGATIVE_INFINITY)
                : Quantity.parse(low).map(Quantity::value);
        var to = high.isEmpty()
                ? Optional.of(Double.POSITIVE_INFINITY)
                : Quantity.parse(high).map(Quantity::value);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var units = EnumSet.noneOf(Measurement.class);
        Quantity.parse(low).flatMap(Quantity::unit).ifPresent(units::add);
        Quantity.parse(high).flatMap(Quantity::unit).ifPresent(units::add);
        var least = Math.min(from.get(), to.get());
        var most = Math.max(from.get(), to.get());
        return Optional.of(new FigureCondition(measure, least, true, most, true, units))
                .filter(Values::canBeWritten);
    }

    /** A value of more digits than a person may type could not be shown in a nearest reading, nor kept in a monitor. */
    private static boolean canBeWritten(FigureCondition condition) {
        return condition.units().size() < 2
                && canBeRead(condition.low(), condition)
                && canBeRead(condition.high(), condition);
    }

    private static boolean canBeRead(double end, FigureCondition condition) {
        var unit = condition.unit();
        var read =
                Quantity.parse(QueryText.number(end) + unit.map(QueryText::unit).orElse(""));
        return Double.isInfinite(end)
                || read.equals(Optional.of(new Quantity(end, unit.filter(one -> one != Measurement.COUNT))));
    }

    /** To as many digits as a person would write, so that the range can be written down and read again. */
    private static double rounded(double end) {
        return new BigDecimal(end).round(WRITTEN_DIGITS).doubleValue();
    }

    private static Set<Measurement> units(Optional<Measurement> unit) {
        return unit.map(Set::of).orElse(Set.of());
    }

    static boolean isOperator(String word) {
        return switch (word) {
            case "ET", "AND", "OU", "OR", "SAUF", "NOT" -> true;
            default -> Operators.isSameSentence(word) || Operators.times(word).isPresent();
        };
    }

    private static boolean isDigits(String text, int start, int end) {
        return start < end && text.substring(start, end).chars().allMatch(c -> Letters.isDigit((char) c));
    }
}
