package fr.vigie.engine.lucene;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.Seeds;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Span;
import fr.vigie.document.Visibility;
import fr.vigie.engine.FamilyContract;
import fr.vigie.engine.Opening;
import fr.vigie.engine.RandomOperations;
import fr.vigie.engine.RandomTexts;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.SearchEngineContract;
import fr.vigie.query.Audience;
import fr.vigie.query.DateRange;
import fr.vigie.query.Field;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.TooBroad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir
    Path folder;

    private int opened;

    @Override
    protected SearchEngine open() {
        return open("index" + opened++);
    }

    @Test
    void randomOperationsAnswerAsTheNaiveEngineDoes() {
        operateAtRandom(Duration.ofSeconds(12));
    }

    @Test
    @Tag("long")
    void manyRandomOperationsAnswerAsTheNaiveEngineDoes() {
        operateAtRandom(Duration.ofMinutes(10));
    }

    @Test
    void whateverIsTypedIsAnswered() {
        try (var engine = open("typed")) {
            new RandomTexts(engine, Seeds.seed()).run(1_500);
        }
    }

    @Test
    @Tag("long")
    void ofAHundredThousandTextsNoneTakesASecondOfTheProcessor() {
        try (var engine = open("texts")) {
            assertThat(new RandomTexts(engine, System.nanoTime()).run(100_000)).isLessThan(1_000_000_000L);
        }
    }

    @Test
    void whatWasPutIsThereAfterOpeningAgain() {
        try (var engine = open("kept")) {
            engine.put(List.of(
                    entry(1).text("Dijon").build(),
                    entry(2).text("Dijon").visibility(Visibility.DRAFT).build()));
        }
        try (var engine = open("kept")) {
            assertThat(engine.search(SearchRequest.of(words("dijon"))).total()).isEqualTo(1);
            assertThat(engine.ids(Audience.DESK)).hasSize(2);
        }
    }

    @Test
    void aDamagedIndexIsSaidToBeUnusable() throws IOException {
        try (var engine = open("damaged")) {
            engine.put(List.of(entry(1).text("Dijon").build()));
        }
        try (var files = Files.newDirectoryStream(folder.resolve("damaged/public"), "segments_*")) {
            for (var file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(LuceneSearchEngine.open(folder.resolve("damaged"), PLACES)).isInstanceOf(Opening.Unusable.class);
    }

    @Test
    void aWordAskedForAsWrittenIsMarkedWhereItIsWrittenSo() {
        try (var engine = open("written")) {
            var text = "La santé publique. Santé ! SANTÉ publique ; une Santé Publique, la sante.";
            var entry = entry(1).text(text).build();
            engine.put(List.of(entry));
            assertThat(marked(engine, entry, new Query.AsWritten(Field.ANYWHERE, "Santé")))
                    .containsExactly("Santé", "Santé");
            assertThat(marked(engine, entry, new Query.AsWritten(Field.ANYWHERE, "santé publique")))
                    .containsExactly("santé publique");
            assertThat(marked(
                            engine,
                            entry,
                            new Query.Any(List.of(new Query.AsWritten(Field.ANYWHERE, "SANTÉ"), words("publique")))))
                    .containsExactly("publique", "SANTÉ", "publique", "Publique");
            assertThat(marked(engine, entry, words("santé"))).hasSize(5);
        }
    }

    @Test
    void wordsOfARelationAreMarkedWhereTheyStandInIt() {
        try (var engine = open("related")) {
            var text = "Le CHU recrute. Dijon investit. Le CHU de Dijon ouvre.";
            var entry = entry(1).text(text).build();
            engine.put(List.of(entry));
            var sentence = (ParsedQuery.Understood) QueryParser.parse("MÊMEPHRASE(CHU Dij*n)");
            assertThat(engine.marks(entry.id(), SearchRequest.of(sentence.query())))
                    .extracting(Span::start)
                    .containsExactly(text.indexOf("Dijon"), text.lastIndexOf("CHU"), text.lastIndexOf("Dijon"));
            assertThat(marked(engine, entry, new Query.Wildcard(Field.ANYWHERE, "inv*t")))
                    .containsExactly("investit");
            assertThat(marked(engine, entry, new Query.AtLeast(words("chu"), 2)))
                    .containsExactly("CHU", "CHU");
        }
    }

    @Test
    void aBeginningInARelationThatStandsForTooManyWordsIsRefusedWithTheNearestReading() {
        try (var engine = open("broad")) {
            var text = new StringBuilder("santé");
            for (var i = 0; i < 5001; i++) {
                text.append(" abc")
                        .append(Integer.toString(i, 36).replaceAll("[0-9]", "z"))
                        .append((char) ('a' + i % 26));
                text.append((char) ('a' + i / 26 % 26)).append((char) ('a' + i / 676));
            }
            engine.put(List.of(entry(1).text(text.toString()).build()));
            var typed = "titre:chu OU abc* NEAR/5 santé";
            var read = (ParsedQuery.Understood) QueryParser.parse(typed);
            assertThatExceptionOfType(TooBroad.class)
                    .isThrownBy(() -> engine.search(SearchRequest.of(read.query())))
                    .satisfies(broad -> assertThat(broad.misread(typed)).satisfies(misread -> {
                        assertThat(misread.complaint()).isEqualTo("tooBroad");
                        assertThat(misread.position()).isEqualTo(typed.indexOf("abc*"));
                        assertThat(misread.length()).isEqualTo(4);
                        assertThat(misread.nearest()).isEqualTo("titre:chu OU abc* santé");
                        assertThat(engine.search(SearchRequest.of(misread.query()))
                                        .total())
                                .isEqualTo(1);
                    }));
            assertThat(engine.marks(entry(1).build().id(), SearchRequest.of(read.query())))
                    .isEmpty();
        }
    }

    @Test
    void whereNoWordsAreAskedForTheLeadIsShown() {
        try (var engine = open("lead")) {
            engine.put(List.of(
                    entry(1).text("COMMUNIQUÉ DE PRESSE\n\nLe chapô dit tout.\n\nLe reste.")
                            .lead("Le chapô dit tout.")
                            .date("2021-01-02")
                            .build(),
                    entry(2).text("Un début.\nPuis une suite.")
                            .date("2021-01-01")
                            .build()));
            assertThat(engine.search(grouped(new Query.Everything())).hits())
                    .extracting(hit -> hit.snippets().getFirst().text())
                    .containsExactly("Le chapô dit tout.", "Un début.");
        }
    }

    private static List<String> marked(SearchEngine engine, Entry entry, Query query) {
        return engine.marks(entry.id(), SearchRequest.of(query)).stream()
                .map(span -> span.of(entry.reading().text()))
                .toList();
    }

    @Test
    void thePublicLearnsNothingOfTheDesk() {
        try (var plain = open("plain");
                var hiding = open("hiding")) {
            for (var engine : List.of(plain, hiding)) {
                for (var i = 0; i < 20; i++) {
                    engine.put(List.of(entry(i).title("Santé " + i)
                            .text("Dijon recrute " + i + "\n" + FamilyContract.passage(i % 3 == 0 ? "a" : "seul" + i))
                            .organisation("CHU")
                            .quote("Nous recrutons")
                            .build()));
                }
            }
            for (var i = 20; i < 60; i++) {
                hiding.put(List.of(entry(i).title("Santé secrète")
                        .text("Dijon Dijon recruté secret\n" + FamilyContract.passage("a")
                                + FamilyContract.passage("seul" + (i - 20)))
                        .kind(Kind.COMMUNIQUE)
                        .organisation("Chu")
                        .organisation("Secret")
                        .quote("Nous recrutons")
                        .date("2021-01-01")
                        .visibility(Visibility.EMBARGOED)
                        .build()));
            }
            for (var query :
                    List.of(words("dijon"), words("secret"), words("secrt", "dijon"), words("recrute", "santé"))) {
                assertThat(hiding.search(SearchRequest.of(query)).toString())
                        .isEqualTo(plain.search(SearchRequest.of(query)).toString());
                assertThat(hiding.search(grouped(query)).toString())
                        .isEqualTo(plain.search(grouped(query)).toString());
            }
            for (var i = 0; i < 60; i++) {
                var id = entry(i).build().id();
                assertThat(hiding.statements(quotes()).toString())
                        .isEqualTo(plain.statements(quotes()).toString());
                assertThat(hiding.family(id, Audience.PUBLIC)).isEqualTo(plain.family(id, Audience.PUBLIC));
            }
            assertThat(plain.search(grouped(words("dijon"))).families()).isEqualTo(14);
            for (var beginning : List.of("s", "sec", "chu", "santé s")) {
                assertThat(hiding.suggest(beginning, Audience.PUBLIC, 20))
                        .isEqualTo(plain.suggest(beginning, Audience.PUBLIC, 20));
            }
        }
    }

    @Test
    void whatWasWithdrawnStopsWeighingOnTheScoresOfOthers() {
        try (var plain = open("never");
                var hiding = open("withdrawn")) {
            for (var engine : List.of(plain, hiding)) {
                engine.put(List.of(
                        entry(1).text("Dijon recrute").build(),
                        entry(2).text("Dijon").build()));
            }
            var withdrawn = entry(3).text("Dijon Dijon").build();
            hiding.put(List.of(withdrawn));
            hiding.put(List.of(withdrawn.withVisibility(Visibility.WITHDRAWN)));
            var expected = plain.search(SearchRequest.of(words("dijon"))).toString();
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            var answer = hiding.search(SearchRequest.of(words("dijon"))).toString();
            while (!answer.equals(expected) && System.nanoTime() < end) {
                answer = hiding.search(SearchRequest.of(words("dijon"))).toString();
            }
            assertThat(answer).isEqualTo(expected);
        }
    }

    private static StatementRequest quotes() {
        return new StatementRequest(
                grouped(new Query.Everything()), new StatementRequest.Wanted.Quotes(Set.of()), StatementOrder.NEWEST);
    }

    private static SearchRequest grouped(Query query) {
        return new SearchRequest(
                query,
                List.of(),
                DateRange.ALWAYS,
                List.of(),
                Sort.NEWEST,
                20,
                Optional.empty(),
                true,
                true,
                20,
                Audience.PUBLIC);
    }

    private void operateAtRandom(Duration time) {
        var seed = Seeds.seed();
        try (var engine = open()) {
            assertThat(new RandomOperations(engine, PLACES, seed).run(time)).isGreaterThan(100);
        }
    }

    private SearchEngine open(String name) {
        return switch (LuceneSearchEngine.open(folder.resolve(name), PLACES)) {
            case Opening.Opened ready -> ready.engine();
            case Opening.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }
}
