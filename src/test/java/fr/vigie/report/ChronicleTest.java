package fr.vigie.report;

import static fr.vigie.report.Chronicle.Judgement.COMPATIBLE;
import static fr.vigie.report.Chronicle.Judgement.CONFLICT;
import static fr.vigie.report.Chronicle.Judgement.EVOLUTION;
import static fr.vigie.report.Chronicle.Judgement.FIRST;
import static fr.vigie.report.Chronicle.Judgement.REPEATED;
import static fr.vigie.report.Chronicle.Judgement.ROUNDING;
import static fr.vigie.report.Chronicle.Judgement.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Span;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Source;
import fr.vigie.query.StatementAnswer.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    @Test
    void theSameValueInAnotherYearIsSteady() {
        assertThat(judged(jobs(4000, "2019"), jobs(4000, "2021"))).containsExactly(FIRST, STEADY);
    }

    @Test
    void anotherValueInAnotherYearIsAnEvolutionAndSaysHowMuch() {
        var claims = Chronicle.of(List.of(jobs(4400, "2021"), jobs(4000, "2019")));

        assertThat(claims).extracting(Chronicle.Claim::judgement).containsExactly(FIRST, EVOLUTION);
        assertThat(claims.getLast().change()).contains(0.1);
    }

    @Test
    void valuesApartInOneYearAreAConflict() {
        assertThat(judged(jobs(4000, "2019"), jobs(5200, "2019"))).containsExactly(FIRST, CONFLICT);
        assertThat(judged(jobs(4000, "2019"), jobs(4400, "2019"))).containsExactly(FIRST, CONFLICT);
    }

    @Test
    void fewerDigitsOfTheSameAreARounding() {
        assertThat(judged(jobs(4012, "2019"), jobs(4000, "2019"))).containsExactly(FIRST, ROUNDING);
        assertThat(judged(jobs(3987, "2019"), jobs(4000, "2019"))).containsExactly(FIRST, ROUNDING);
        assertThat(judged(jobs(4000, "2019"), jobs(4012, "2019"))).containsExactly(FIRST, ROUNDING);
        assertThat(judged(
                        figure(1.2e9, Bound.EXACT, Measurement.EUR, "chiffre d’affaires", "2019", "2019-01-01"),
                        figure(1.196e9, Bound.EXACT, Measurement.EUR, "chiffre d’affaires", "2019", "2019-02-01")))
                .containsExactly(FIRST, ROUNDING);
    }

    @Test
    void theSameAgainIsRepeatedAlsoWhereOthersSaidOtherwise() {
        assertThat(judged(jobs(4000, "2019"), jobs(5200, "2019"), jobs(4000, "2019")))
                .containsExactly(FIRST, CONFLICT, REPEATED);
    }

    @Test
    void aBoundIsNoConflictWithWhatItAllows() {
        assertThat(judged(
                        figure(3000, Bound.AT_LEAST, Measurement.COUNT, "emplois", "2019", "2019-01-01"),
                        jobs(4000, "2019")))
                .containsExactly(FIRST, COMPATIBLE);
        assertThat(judged(
                        figure(4000, Bound.AT_LEAST, Measurement.COUNT, "emplois", "2019", "2019-01-01"),
                        jobs(4000, "2019")))
                .containsExactly(FIRST, ROUNDING);
        assertThat(judged(
                        figure(5000, Bound.AT_LEAST, Measurement.COUNT, "emplois", "2019", "2019-01-01"),
                        jobs(4000, "2019")))
                .containsExactly(FIRST, CONFLICT);
    }

    @Test
    void whatIsNotTheSameIsNotCompared() {
        assertThat(judged(
                        figure(4000, Bound.EXACT, Measurement.COUNT, "emplois directs", "2019", "2019-01-01"),
                        figure(9000, Bound.EXACT, Measurement.COUNT, "emplois indirects", "2019", "2019-01-02"),
                        figure(12, Bound.EXACT, Measurement.PERCENT, "emplois", "2019", "2019-01-03"),
                        figure(300, Bound.EXACT, Measurement.COUNT, "emplois", "year", "2019-01-04")))
                .containsOnly(FIRST);
        assertThat(judged(
                        figure(1e6, Bound.EXACT, Measurement.EUR, "budget", "2019", "2019-01-01"),
                        figure(2e6, Bound.EXACT, Measurement.EUR, "investissement", "2019", "2019-01-02")))
                .containsOnly(FIRST);
    }

    @Test
    void withoutAYearOfItsOwnAFigureSpeaksOfItsDocuments() {
        assertThat(judged(
                        figure(4000, Bound.EXACT, Measurement.COUNT, "emplois", null, "2019-05-01"),
                        figure(5000, Bound.EXACT, Measurement.COUNT, "emplois", null, "2020-05-01"),
                        figure(5000, Bound.EXACT, Measurement.COUNT, "emplois", null, null)))
                .containsExactly(FIRST, EVOLUTION);
    }

    private static List<Chronicle.Judgement> judged(Statement... statements) {
        return Chronicle.of(List.of(statements)).stream()
                .map(Chronicle.Claim::judgement)
                .toList();
    }

    private static Statement jobs(double value, String period) {
        return figure(value, Bound.EXACT, Measurement.COUNT, "emplois", period, "2022-01-01");
    }

    private static Statement figure(
            double value,
            Bound bound,
            Measurement unit,
            String measure,
            @org.jspecify.annotations.Nullable String period,
            @org.jspecify.annotations.Nullable String date) {
        var figure = new Figure(
                new Span(0, 1),
                "x",
                value,
                OptionalDouble.empty(),
                bound,
                unit,
                Optional.of(measure),
                Optional.of(unit.isMoney() ? "montant" : unit == Measurement.PERCENT ? "taux" : "emplois"),
                Optional.empty(),
                Optional.ofNullable(period),
                Optional.of("Pôle santé"));
        var source = new Source(
                new DocumentId("00000000000000000001"),
                "Titre",
                Optional.ofNullable(date).map(LocalDate::parse),
                Kind.ARTICLE,
                Optional.empty());
        return new Statement(new Said.OfFigure(figure), "x", source, 1);
    }
}
