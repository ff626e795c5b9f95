package fr.vigie.engine.lucene;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.Bound;
import fr.vigie.document.Entry;
import fr.vigie.document.Measurement;
import fr.vigie.document.Reading;
import fr.vigie.engine.Opening;
import fr.vigie.engine.RandomStanding;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.SearchEngineContract;
import fr.vigie.engine.StandingQueries;
import fr.vigie.engine.StandingQueries.Clause;
import fr.vigie.engine.StandingQueries.Refusal;
import fr.vigie.engine.StandingQueries.Standing;
import fr.vigie.messages.Messages;
import fr.vigie.query.DateRange;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetFilter.Mode;
import fr.vigie.query.FacetName;
import fr.vigie.query.Field;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.ParsedQuery.Understood;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneStandingQueriesTest {
    @TempDir
    Path folder;

    @Test
    void whatMatchesIsWhatASearchOfTheDocumentAloneAndAmongOthersFinds() {
        compareAtRandom(Duration.ofSeconds(8));
    }

    @Test
    @Tag("long")
    void whatMatchesIsWhatASearchFindsForLong() {
        compareAtRandom(Duration.ofMinutes(10));
    }

    @Test
    void whoeverWaitsAllTheTimeIsFoundWhileOthersComeAndGo() throws Exception {
        var document = entry(1).text("Le CHU de Dijon recrute des infirmiers.").build();
        try (var standing = open();
                var threads = Executors.newFixedThreadPool(4)) {
            standing.put(List.of(new Standing("stays", request("chu dijon recrut*"))));
            var work = new ArrayList<Future<?>>();
            for (var thread = 0; thread < 2; thread++) {
                var key = "comes and goes " + thread;
                work.add(threads.submit(() -> {
                    for (var i = 0; i < 2000; i++) {
                        standing.put(List.of(new Standing(key, request("infirmier~1 OU \"chu de dijon\" " + i))));
                        standing.put(List.of(new Standing(key, request("dijn~1 SAUF besançon"))));
                        assertThat(standing.matching(document)).contains("stays", key);
                        standing.remove(List.of(key));
                    }
                }));
                work.add(threads.submit(() -> {
                    for (var i = 0; i < 2000; i++) {
                        assertThat(standing.matching(document)).contains("stays");
                    }
                }));
            }
            for (var done : work) {
                done.get();
            }
            assertThat(standing.matching(document)).containsExactly("stays");
            assertThat(standing.size()).isEqualTo(1);
        }
    }

    @Test
    void reasonsSayOfEachPartWhetherItHolds() {
        var document = entry(1).text("Le CHU de Dijon recrute cinquante infirmières.")
                .organisation("CHU Dijon")
                .place("Dijon", "com-21231")
                .figure("emplois", 50, OptionalDouble.empty(), Bound.EXACT, Measurement.COUNT)
                .build();
        var request = narrowed(
                request("infirmier (cancer OU recrut*) SAUF grève"),
                List.of(
                        new FacetFilter(FacetName.PLACE, Mode.ANY, List.of("com-35238", "dep-21")),
                        new FacetFilter(FacetName.ORGANISATION, Mode.NONE, List.of("ARS"))),
                new FigureCondition("emplois", 40, true, Double.POSITIVE_INFINITY, false, Set.of()));
        try (var standing = open()) {
            var reasons = standing.reasons(request, document);
            assertThat(reasons.matches()).isTrue();
            assertThat(reasons.clauses().stream().map(LuceneStandingQueriesTest::said))
                    .containsExactly(
                            "infirmier: yes",
                            "cancer OU recrut*: yes [cancer: no, recrut*: yes]",
                            "not grève: no",
                            "emplois>=40: yes",
                            "lieu:\"Rennes\" OU lieu:\"Côte-d’Or\": yes [lieu:\"Rennes\": no, lieu:\"Côte-d’Or\": yes]",
                            "not org:\"ARS\": no");
            assertThat(reasons.answered()).containsExactly("infirmier", "recrut*", "emplois>=40", "lieu:\"Côte-d’Or\"");
            assertThat(reasons.passages()).hasSize(1);
            var passage = reasons.passages().getFirst();
            assertThat(passage.marks().stream().map(mark -> mark.of(passage.text())))
                    .containsExactly("recrute", "infirmières");
            assertThat(reasons.page()).isEmpty();

            var refused = standing.reasons(request("infirmier besançon SAUF dijon"), document);
            assertThat(refused.matches()).isFalse();
            assertThat(refused.clauses().stream()
                            .filter(clause -> !clause.isAnswered())
                            .map(Clause::text))
                    .containsExactly("besançon", "dijon");
        }
    }

    @Test
    void reasonsNameThePageOfTheFirstPassage() {
        var text = "Page une sans rapport.\nPage deux : l’hôpital recrute.\nPage trois.";
        var paged =
                paged(entry(1).text(text).build(), List.of(0, text.indexOf("Page deux"), text.indexOf("Page trois")));
        try (var standing = open()) {
            assertThat(standing.reasons(request("hopitaux"), paged).page()).hasValue(2);
        }
    }

    @Test
    void whatCouldNeverMatchOrAlwaysDoesIsRefusedInWords() {
        var always = SearchRequest.of(new Query.Everything());
        var backwards = new DateRange(Optional.of(LocalDate.of(2021, 1, 2)), Optional.of(LocalDate.of(2021, 1, 1)));
        try (var standing = open()) {
            assertThat(standing.refusal(always)).contains(new Refusal("refusedEverything", ""));
            assertThat(standing.refusal(SearchRequest.of(new Query.Dated(backwards))))
                    .contains(new Refusal("refusedNever", "date:[2021-01-02 TO 2021-01-01]"));
            var wordless =
                    new Query.Any(List.of(new Query.Word(Field.ANYWHERE, "cancer"), new Query.Word(Field.TITLE, "…")));
            assertThat(standing.refusal(SearchRequest.of(wordless))).contains(new Refusal("refusedNever", "titre:…"));
            var month = new FacetFilter(FacetName.DATE, Mode.ANY, List.of("2021-13"));
            assertThat(standing.refusal(narrowed(always, List.of(month))))
                    .contains(new Refusal("refusedNever", "date:2021-13"));
            var pairs = new ArrayList<String>();
            for (var i = 0; i < 51; i++) {
                pairs.add("a" + i + " NEAR/3 b" + i);
            }
            assertThat(standing.refusal(request(String.join(" OU ", pairs))))
                    .contains(new Refusal("refusedCostly", "50"));
            assertThat(standing.refusal(request(String.join(" OU ", pairs.subList(0, 50)))))
                    .isEmpty();
            for (var fine : List.of("cancer", "SAUF cancer", "date:2021", "ab* bcd~ \"c d\"~3", "emplois>=3")) {
                assertThat(standing.refusal(request(fine))).as(fine).isEmpty();
            }
        }
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (var key : List.of("refusedEverything", "refusedNever", "refusedCostly")) {
                assertThat(Messages.of("monitor", language).say(key, "50")).isNotBlank();
            }
        }
    }

    @Test
    void whatNobodyAsksForAnyMoreIsForgotten() {
        var clues = new Clues();
        var conditions = new Conditions(clues);
        var typed = "a hôp* dijn~2 \"le chu\" b NEAR/3 c org:ars emplois>=3 =\"CHU\" \"e f g\"~4";
        Stream.of(typed, typed).forEach(text -> conditions.of(request(text)));
        assertThat(clues.size()).isEqualTo(18);
        conditions.asked().forEach(clues::letGo);
        assertThat(clues.size()).isZero();
    }

    private static String said(Clause clause) {
        var choices = clause.choices().isEmpty()
                ? ""
                : " "
                        + clause.choices().stream()
                                .map(LuceneStandingQueriesTest::said)
                                .toList();
        return (clause.denied() ? "not " : "") + clause.text() + (clause.holds() ? ": yes" : ": no") + choices;
    }

    private static SearchRequest request(String typed) {
        return SearchRequest.of(((Understood) QueryParser.parse(typed)).query());
    }

    private static SearchRequest narrowed(
            SearchRequest request, List<FacetFilter> filters, FigureCondition... figures) {
        return new SearchRequest(
                request.query(),
                filters,
                request.dates(),
                List.of(figures),
                request.sort(),
                request.size(),
                request.cursor(),
                request.grouped(),
                request.relaxed(),
                request.facets(),
                request.audience());
    }

    private static Entry paged(Entry entry, List<Integer> pages) {
        var read = entry.reading();
        var reading = new Reading(
                read.mediaType(),
                read.kind(),
                read.title(),
                read.lead(),
                read.issuer(),
                read.author(),
                read.date(),
                read.language(),
                read.text(),
                List.of(),
                pages);
        return new Entry(
                entry.id(),
                entry.version(),
                entry.provenance(),
                entry.visibility(),
                entry.rights(),
                reading,
                entry.tags());
    }

    private void compareAtRandom(Duration time) {
        try (var standing = open();
                var alone = engine("alone");
                var together = engine("together")) {
            var compared = new RandomStanding(standing, alone, together, Seeds.seed()).run(time);
            assertThat(compared).isPositive();
        }
    }

    private static StandingQueries open() {
        return LuceneStandingQueries.open(SearchEngineContract.PLACES);
    }

    private SearchEngine engine(String name) {
        return ((Opening.Opened) LuceneSearchEngine.open(folder.resolve(name), SearchEngineContract.PLACES)).engine();
    }
}
