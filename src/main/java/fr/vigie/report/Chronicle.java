package fr.vigie.report;

import fr.vigie.document.Figure;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was claimed of one thing over time, each claim judged by those before it: of the same year a repetition, a rounding or
 * a conflict, of another year an evolution or none.
 */
public final class Chronicle {
    private Chronicle() {}

    /** What a claim is beside those before it. */
    public enum Judgement {
        /** The first that can be compared with nothing before. */
        FIRST,
        /** Of the same year and the same value. */
        REPEATED,
        /** Of the same year, and one is the other with fewer digits. */
        ROUNDING,
        /** Of the same year, apart, and both can be true: one of them is only a bound. */
        COMPATIBLE,
        /** Of the same year and apart: both cannot be true. */
        CONFLICT,
        /** Of another year, and as much as before. */
        STEADY,
        /** Of another year, and more or less than before. */
        EVOLUTION
    }

    /**
     * One claim.
     *
     * @param year that it speaks of: its own, or else its document's
     * @param change of an evolution, as a share of the value before: 0.1 for a tenth more
     */
    public record Claim(Statement statement, Figure figure, int year, Judgement judgement, Optional<Double> change) {}

    /** The figures among the statements by the year that they speak of, then by the day of their document; without a year none. */
    public static List<Claim> of(List<Statement> statements) {
        var dated = new ArrayList<Claim>();
        for (var statement : statements) {
            if (statement.said() instanceof Said.OfFigure of) {
                year(of.figure(), statement)
                        .ifPresent(year ->
                                dated.add(new Claim(statement, of.figure(), year, Judgement.FIRST, Optional.empty())));
            }
        }
        dated.sort(Comparator.comparingInt(Claim::year)
                .thenComparing(claim -> claim.statement().document().date().orElse(LocalDate.MIN)));
        var judged = new ArrayList<Claim>();
        dated.forEach(claim -> judged.add(judged(claim, judged)));
        return judged;
    }

    private static Optional<Integer> year(Figure figure, Statement statement) {
        return figure.period()
                .filter(period -> period.matches("\\d{4}"))
                .map(Integer::valueOf)
                .or(() -> statement.document().date().map(day -> day.getYear()));
    }

    private static Claim judged(Claim claim, List<Claim> before) {
        var comparable = before.stream()
                .filter(other -> Comparing.speakOfTheSame(claim.figure(), other.figure()))
                .toList();
        if (comparable.isEmpty()) {
            return claim;
        }
        var ofTheYear = comparable.stream()
                .filter(other -> other.year() == claim.year())
                .toList();
        if (!ofTheYear.isEmpty()) {
            // The kindest reading: a claim that somebody made before is no news, whatever else was said that year.
            var judgement = ofTheYear.stream()
                    .map(other -> Comparing.ofOneYear(claim.figure(), other.figure()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Claim(claim.statement(), claim.figure(), claim.year(), judgement, Optional.empty());
        }
        var last = comparable.getLast().year();
        var closest = comparable.stream()
                .filter(other -> other.year() == last)
                .min(Comparator.comparingDouble(other -> Math.abs(Comparing.change(other.figure(), claim.figure()))))
                .orElseThrow();
        var steady = Comparing.isNear(claim.figure(), closest.figure());
        return new Claim(
                claim.statement(),
                claim.figure(),
                claim.year(),
                steady ? Judgement.STEADY : Judgement.EVOLUTION,
                steady
                        ? Optional.empty()
                        : Optional.of(Comparing.change(closest.figure(), claim.figure()))
                                .filter(Double::isFinite));
    }
}
