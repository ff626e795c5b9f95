package fr.vigie.monitor;

import fr.vigie.document.Figure;
import java.util.Optional;

/** When two figures speak of the same, and how far they are apart. */
final class Likeness {
    /** More than this part of what was stated before is told. */
    private static final double FAR = 0.1;
    /** A stated value and its rounding: as the query language compares them. */
    private static final double SAME = 0.005;
    /** What binary fractions lose of a decimal one. */
    private static final double ROUNDING = 1e-9;

    private Likeness() {}

    /**
     * Whether a figure can stand in the place of an earlier one of the same subject: of one family, unit and direction, of
     * the same measure (money always, else where both name one), and not of a year before that of the other.
     */
    static boolean speakOfTheSame(Figure here, Figure before) {
        return here.unit() == before.unit()
                && here.family().equals(before.family())
                && here.change().equals(before.change())
                && (here.unit().isMoney()
                        ? here.measure().equals(before.measure())
                        : alike(here.measure(), before.measure()))
                && follow(here.period(), before.period());
    }

    private static boolean alike(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
    }

    /** So much each year is never so much in all; of two years the later one stands in the place of the earlier. */
    private static boolean follow(Optional<String> here, Optional<String> before) {
        var yearly = here.filter("year"::equals).isPresent();
        if (yearly || before.filter("year"::equals).isPresent()) {
            return here.equals(before);
        }
        return here.isEmpty() || before.isEmpty() || here.get().compareTo(before.get()) >= 0;
    }

    /** How far a value or range is from an earlier one, as a part of it; 0 where they overlap. */
    static double distance(Figure before, Figure here) {
        var gap = Math.max(here.value() - high(before), before.value() - high(here));
        if (gap <= 0) {
            return 0;
        }
        var base = Math.abs(here.value() > high(before) ? high(before) : before.value());
        return base == 0 ? Double.MAX_VALUE : gap / base;
    }

    static boolean isFar(Figure before, Figure here) {
        return distance(before, here) > FAR + ROUNDING;
    }

    /** Whether both state one value of the same. */
    static boolean areSame(Figure here, Figure before) {
        return here.subject().equals(before.subject())
                && here.unit() == before.unit()
                && here.family().equals(before.family())
                && here.change().equals(before.change())
                && alike(here.measure(), before.measure())
                && Math.abs(here.value() - before.value()) <= SAME * Math.abs(before.value());
    }

    private static double high(Figure figure) {
        return figure.to().orElse(figure.value());
    }
}
