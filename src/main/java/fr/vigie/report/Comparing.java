package fr.vigie.report;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.report.Chronicle.Judgement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When two figures speak of the same, and whether they then say the same. */
final class Comparing {
    /** Values this near are the same, as in the query language. */
    private static final double SAME = 0.005;

    /** Further off a round number stands for something else: two digits are never further from what they round. */
    private static final double FAR = 0.05;

    private Comparing() {}

    /**
     * Whether both count the same thing over the same time: {@code emplois} and {@code emplois directs}, but not
     * {@code emplois indirects}.
     */
    static boolean speakOfTheSame(Figure one, Figure other) {
        return one.unit() == other.unit()
                && one.change().equals(other.change())
                && length(one).equals(length(other))
                && (one.unit().isMoney() ? key(one).equals(key(other)) : within(one, other) || within(other, one));
    }

    /** How one is beside the other where both speak of one year. */
    static Judgement ofOneYear(Figure one, Figure other) {
        if (one.value() == other.value() && one.to().equals(other.to())) {
            return one.bound() == other.bound() ? Judgement.REPEATED : Judgement.ROUNDING;
        }
        if (isNear(one, other) || isRounded(one.value(), other.value()) || isRounded(other.value(), one.value())) {
            return Judgement.ROUNDING;
        }
        return low(one) <= high(other) && low(other) <= high(one) ? Judgement.COMPATIBLE : Judgement.CONFLICT;
    }

    /** How much more the second is, as a share of the first; not finite where the first is nothing. */
    static double change(Figure first, Figure second) {
        return (second.value() - first.value()) / Math.abs(first.value());
    }

    /** Whether both are one value, give or take what nobody would call a change. */
    static boolean isNear(Figure one, Figure other) {
        return one.to().equals(other.to())
                && Math.abs(one.value() - other.value())
                        <= SAME * Math.max(Math.abs(one.value()), Math.abs(other.value()));
    }

    /** Whether the first is the second with fewer digits, cut, raised or rounded: 4 000 of 4 012, 1.2e9 of 1.196e9. */
    private static boolean isRounded(double coarse, double fine) {
        if (coarse == 0 || fine == 0) {
            return false;
        }
        var rough = BigDecimal.valueOf(coarse).stripTrailingZeros();
        var exact = BigDecimal.valueOf(fine).stripTrailingZeros();
        if (rough.precision() >= exact.precision()) {
            return false;
        }
        return List.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP).stream()
                .map(mode -> exact.round(new MathContext(rough.precision(), mode)))
                .filter(rounded -> rounded.compareTo(rough) == 0)
                .anyMatch(rounded -> rounded.subtract(exact).abs().doubleValue() <= FAR * Math.abs(fine));
    }

    private static double low(Figure figure) {
        return figure.bound() == Bound.AT_MOST ? Double.NEGATIVE_INFINITY : figure.value();
    }

    private static double high(Figure figure) {
        return figure.bound() == Bound.AT_LEAST
                ? Double.POSITIVE_INFINITY
                : figure.to().orElse(figure.value());
    }

    /** So much a year, so much over five years; empty for a state. */
    private static Optional<String> length(Figure figure) {
        return figure.period().filter(period -> !period.matches("\\d{4}"));
    }

    /** What money is: turnover is never compared with an investment. */
    private static String key(Figure figure) {
        return figure.measure().map(FrenchWords::key).orElse("");
    }

    private static boolean within(Figure one, Figure other) {
        return words(other).containsAll(words(one));
    }

    private static Set<String> words(Figure figure) {
        var words = new HashSet<String>();
        for (var measure : List.of(figure.family(), figure.measure())) {
            measure.ifPresent(
                    said -> FrenchWords.of(said).stream().map(Token::term).forEach(words::add));
        }
        return words;
    }
}
