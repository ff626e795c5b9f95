package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.Seeds;
import fr.vigie.document.Bound;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Visibility;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.StatementRequest.Wanted;
import fr.vigie.query.UnreadableCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every search engine lists figures and quotes one by one. */
public abstract class StatementContract {
    private static final Wanted ALL_FIGURES = new Wanted.Figures(Set.of(), Set.of(), Set.of(), Set.of(), List.of());
    private static final Wanted ALL_QUOTES = new Wanted.Quotes(Set.of());

    /** A new, empty engine that the test closes. */
    protected abstract SearchEngine open();

    @Test
    void figuresComeOneByOneByTheirValueAndThoseAskedForAlone() {
        try (var engine = open()) {
            engine.put(List.of(
                    entry(1).date("2021-01-01")
                            .figure("emplois", 4000, Bound.AT_LEAST, Measurement.COUNT)
                            .about("CHU")
                            .figure("lits", 12, Bound.EXACT, Measurement.COUNT)
                            .build(),
                    entry(2).date("2022-01-01")
                            .figure("emplois", 300, Bound.EXACT, Measurement.COUNT)
                            .about("ARS")
                            .figure("montant", 2e6, Bound.ABOUT, Measurement.EUR)
                            .build(),
                    entry(3).figure("emplois", 9, Bound.EXACT, Measurement.COUNT)
                            .visibility(Visibility.DRAFT)
                            .build()));

            assertThat(values(engine, ALL_FIGURES, StatementOrder.GREATEST)).containsExactly(2e6, 4000d, 300d, 12d);
            assertThat(values(engine, ALL_FIGURES, StatementOrder.LEAST)).containsExactly(12d, 300d, 4000d, 2e6);
            assertThat(values(engine, ALL_FIGURES, StatementOrder.OLDEST)).containsExactly(4000d, 12d, 300d, 2e6);
            assertThat(values(engine, ALL_FIGURES, StatementOrder.RELEVANCE)).containsExactly(300d, 2e6, 4000d, 12d);
            assertThat(values(engine, wanted(Set.of("Emploi"), Set.of(), Set.of()), StatementOrder.LEAST))
                    .containsExactly(300d, 4000d);
            assertThat(values(engine, wanted(Set.of(), Set.of("ars"), Set.of()), StatementOrder.LEAST))
                    .containsExactly(300d);
            assertThat(values(engine, wanted(Set.of(), Set.of(), Set.of(Measurement.EUR)), StatementOrder.LEAST))
                    .containsExactly(2e6);
            var atLeast = new FigureCondition("emplois", 1000, true, Double.POSITIVE_INFINITY, false, Set.of());
            assertThat(values(
                            engine,
                            new Wanted.Figures(Set.of(), Set.of(), Set.of(), Set.of(), List.of(atLeast)),
                            StatementOrder.LEAST))
                    .containsExactly(4000d);
        }
    }

    @Test
    void aQuoteThatAFamilyRepeatsIsOneAndCounted() {
        try (var engine = open()) {
            engine.put(List.of(
                    entry(1).text(FamilyContract.passage("a"))
                            .kind(Kind.COMMUNIQUE)
                            .date("2021-01-02")
                            .quote("Nous ouvrons en mai", "Anne Dupont")
                            .build(),
                    entry(2).text(FamilyContract.passage("a"))
                            .date("2021-01-03")
                            .quote("nous ouvrons en Mai", "Mme Dupont")
                            .quote("Autre chose")
                            .build(),
                    entry(3).text(FamilyContract.passage("a"))
                            .visibility(Visibility.DRAFT)
                            .quote("Nous ouvrons en mai", "Anne Dupont")
                            .build(),
                    entry(4).text(FamilyContract.passage("b"))
                            .quote("Nous ouvrons en mai")
                            .build()));

            var grouped = list(engine, ALL_QUOTES, StatementOrder.OLDEST, true, Optional.empty(), 10);
            assertThat(grouped.total()).isEqualTo(3);
            assertThat(grouped.statements()).extracting(Statement::count).containsExactly(2, 1, 1);
            assertThat(grouped.statements().getFirst().document().id())
                    .isEqualTo(entry(1).build().id());
            assertThat(list(engine, ALL_QUOTES, StatementOrder.OLDEST, false, Optional.empty(), 10)
                            .total())
                    .isEqualTo(4);
            assertThat(list(
                                    engine,
                                    new Wanted.Quotes(Set.of("anne dupont")),
                                    StatementOrder.OLDEST,
                                    true,
                                    Optional.empty(),
                                    10)
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void cursorsWalkThroughAllStatementsOnceAndForeignOnesAreRefused() {
        var archive = new RandomArchive(new Random(Seeds.seed()));
        try (var engine = open()) {
            for (var i = 0; i < 40; i++) {
                engine.put(List.of(archive.document(i)));
            }
            for (var order : StatementOrder.values()) {
                for (var grouped : List.of(true, false)) {
                    var seen = new ArrayList<Statement>();
                    var cursor = Optional.<String>empty();
                    long total;
                    do {
                        var page = list(engine, ALL_FIGURES, order, grouped, cursor, 3);
                        total = page.total();
                        seen.addAll(page.statements());
                        cursor = page.cursor();
                    } while (cursor.isPresent());
                    assertThat(seen).hasSize((int) total);
                    assertThat(seen)
                            .isEqualTo(list(engine, ALL_FIGURES, order, grouped, Optional.empty(), 100)
                                    .statements());
                }
            }
            assertThatExceptionOfType(UnreadableCursor.class)
                    .isThrownBy(() -> list(engine, ALL_FIGURES, StatementOrder.LEAST, false, Optional.of("?"), 3));
        }
    }

    protected static StatementAnswer list(
            SearchEngine engine,
            Wanted wanted,
            StatementOrder order,
            boolean grouped,
            Optional<String> cursor,
            int size) {
        var within = new SearchRequest(
                new Query.Everything(),
                List.of(),
                DateRange.ALWAYS,
                List.of(),
                Sort.RELEVANCE,
                size,
                cursor,
                grouped,
                false,
                0,
                Audience.PUBLIC);
        return engine.statements(new StatementRequest(within, wanted, order));
    }

    private static Wanted wanted(Set<String> measures, Set<String> subjects, Set<Measurement> units) {
        return new Wanted.Figures(measures, Set.of(), subjects, units, List.of());
    }

    private static List<Double> values(SearchEngine engine, Wanted wanted, StatementOrder order) {
        return list(engine, wanted, order, false, Optional.empty(), 10).statements().stream()
                .map(statement -> switch (statement.said()) {
                    case Said.OfFigure of -> of.figure().value();
                    case Said.OfQuote of -> throw new AssertionError(of);
                })
                .toList();
    }
}
