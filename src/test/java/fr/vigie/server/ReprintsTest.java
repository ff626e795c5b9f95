package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release, two articles that reuse it, one of them by half, a draft that does as well, and a piece of its own. */
@Tag("process")
class ReprintsTest {
    private static final String FIRST =
            "L’agence régionale ouvre trois maisons de garde dans la vallée, afin que personne n’attende plus d’une heure un médecin le dimanche.";
    private static final String SECOND =
            "Douze infirmières recrutées au printemps tiendront l’accueil, pendant que les chirurgiens du chef-lieu gardent la salle d’urgence ouverte.";
    private static final int RELEASE = 1;
    private static final int WHOLE = 2;
    private static final int HALF = 3;
    private static final int DRAFT = 4;
    private static final int OTHER = 5;

    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, entries(true));
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void restGroupsOnlyWhenAsked() throws Exception {
        var each = json("/api/search?sort=newest");
        var grouped = json("/api/search?sort=newest&group=reprints");

        assertThat(each.path("total").asInt()).isEqualTo(4);
        assertThat(each.path("families").asInt()).isEqualTo(2);
        assertThat(each.path("hits")).hasSize(4);
        assertThat(grouped.path("total").asInt()).isEqualTo(4);
        assertThat(grouped.path("hits").findValuesAsText("id"))
                .containsExactly(Sheet.id(OTHER).value(), Sheet.id(RELEASE).value());
        assertThat(grouped.path("hits").path(1).path("reprints").asInt()).isEqualTo(2);
        assertThat(count(each, "date", "2021-03")).isEqualTo(4);
        assertThat(count(grouped, "date", "2021-03")).isEqualTo(2);
    }

    @Test
    void aDocumentNamesItsReprintsAndHowMuchEachReuses() throws Exception {
        var release = json("/api/documents/" + Sheet.id(RELEASE), "X-Forwarded-For", "192.0.2.1");
        var reprints = release.path("reprints");

        assertThat(reprints.findValuesAsText("id"))
                .containsExactly(Sheet.id(HALF).value(), Sheet.id(WHOLE).value());
        assertThat(reprints.path(0).path("share").asDouble()).isCloseTo(0.5, within(0.06));
        assertThat(reprints.path(1).path("share").asDouble()).isEqualTo(1);
        var passage = reprints.path(0).path("passages").path(0);
        var text = release.path("text").asText();
        assertThat(text.substring(
                                passage.path("start").asInt(),
                                passage.path("end").asInt()) + ".")
                .isEqualTo(FIRST);

        var half = json("/api/documents/" + Sheet.id(HALF), "X-Forwarded-For", "192.0.2.1");
        assertThat(half.path("reprints").path(0).path("id").asText())
                .isEqualTo(Sheet.id(RELEASE).value());
        assertThat(half.path("reprints").path(0).path("head").asBoolean()).isTrue();
        assertThat(json("/api/documents/" + Sheet.id(OTHER)).path("reprints")).isEmpty();
    }

    @Test
    void thePageGroupsAndSaysSoAndLeadsToTheOthers() throws Exception {
        var page = vigie.get("/?sort=newest").body();

        assertThat(page).contains("2 sans leurs reprises").contains("+2 reprises");
        assertThat(page).contains("group=none").doesNotContain("Le dimanche, un médecin");
        assertThat(page).contains("Comptes sans les reprises");
        assertThat(vigie.get("/?sort=newest&group=none").body())
                .contains("Le dimanche, un médecin")
                .contains("Regrouper les reprises")
                .doesNotContain("Comptes sans les reprises");
        var document = vigie.get(
                        "/documents/" + Sheet.id(RELEASE), "X-Forwarded-For", "192.0.2.1", "Accept-Language", "fr")
                .body();
        assertThat(document).contains("id=\"reprints\"").contains("reprend 100 % du texte d’origine");
        assertThat(document).doesNotContain("Brouillon");
    }

    @Test
    void aReleaseAndAnArticleStandBesideEachOtherSentenceBySentence() throws Exception {
        var pair = Sheet.id(RELEASE) + "/comparison/" + Sheet.id(HALF);
        var answer = json("/api/documents/" + pair, "X-Forwarded-For", "192.0.2.1");

        assertThat(answer.path("rows").findValuesAsText("fate")).contains("kept", "cut", "added");
        assertThat(answer.path("sentences").toString()).isEqualTo("{\"kept\":1,\"changed\":0,\"cut\":1,\"added\":1}");
        var kept = answer.path("rows")
                .valueStream()
                .filter(row -> row.path("fate").asText().equals("kept"))
                .toList();
        assertThat(kept.getLast().path("source").path("text").asText()).isEqualTo(FIRST);
        assertThat(kept.getLast().path("copy").path("text").asText()).isEqualTo(FIRST);

        var page = vigie.get("/documents/" + pair.replace("comparison", "comparaison"), "X-Forwarded-For", "192.0.2.1")
                .body();
        assertThat(page)
                .contains("Le second texte a paru un jour après.")
                .contains("Le maire s’en réjouit.")
                .contains("fate-cut");
        assertThat(vigie.get("/documents/" + Sheet.id(HALF), "X-Forwarded-For", "192.0.2.1")
                        .body())
                .contains("/documents/" + Sheet.id(RELEASE) + "/comparaison/" + Sheet.id(HALF));
    }

    @Test
    void aTextOfMoreThan400000SignsIsNotHeldAgainstAnother(@TempDir Path home) throws Exception {
        var entries = List.of(
                Sheet.of(1, "Court").paragraph(FIRST).entry(),
                Sheet.of(2, "Long").paragraph("mot ".repeat(100_001)).entry());
        try (var large = RunningVigie.with(home, entries)) {
            var pair = Sheet.id(1) + "/comparison/" + Sheet.id(2);
            assertThat(large.get("/api/documents/" + pair).statusCode()).isEqualTo(422);
            assertThat(large.get("/documents/" + pair.replace("comparison", "comparaison"))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aDraftIsComparedByTheDeskAlone() throws Exception {
        for (var pair : List.of(
                Sheet.id(RELEASE) + "/comparison/" + Sheet.id(DRAFT),
                Sheet.id(DRAFT) + "/comparison/" + Sheet.id(RELEASE))) {
            assertThat(vigie.get("/api/documents/" + pair).statusCode()).isEqualTo(200);
            assertThat(vigie.get("/api/documents/" + pair, "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theDeskSeesItsDraftAmongTheReprintsAndThePublicIsAnsweredAsIfThereWereNone(@TempDir Path home)
            throws Exception {
        assertThat(json("/api/documents/" + Sheet.id(RELEASE)).path("reprints").findValuesAsText("id"))
                .contains(Sheet.id(DRAFT).value());
        try (var without = RunningVigie.with(home, entries(false))) {
            for (var path : List.of(
                    "/api/search?group=reprints&sort=newest",
                    "/api/search?q=infirmières",
                    "/api/documents/" + Sheet.id(RELEASE),
                    "/api/documents/" + Sheet.id(HALF),
                    "/documents/" + Sheet.id(RELEASE),
                    "/?q=accueil")) {
                assertThat(plain(vigie, path)).as(path).isEqualTo(plain(without, path));
            }
        }
    }

    private static int count(JsonNode answer, String facet, String value) {
        return answer.path("facets")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(facet))
                .flatMap(one -> one.path("values").valueStream())
                .filter(one -> one.path("value").asText().equals(value))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }

    private static String plain(RunningVigie asked, String path) throws Exception {
        return asked.get(path, "X-Forwarded-For", "192.0.2.1")
                .body()
                .replaceAll("\"tookMs\":\\d+", "")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "");
    }

    private static JsonNode json(String path, String... headers) throws Exception {
        var response = vigie.get(path, headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.object(response.body());
    }

    private static List<Entry> entries(boolean withDraft) {
        var entries = new ArrayList<>(List.of(
                Sheet.of(RELEASE, "Trois maisons de garde")
                        .kind(Kind.COMMUNIQUE)
                        .date("2021-03-02")
                        .paragraph(FIRST)
                        .paragraph(SECOND)
                        .entry(),
                Sheet.of(WHOLE, "Le dimanche, un médecin")
                        .date("2021-03-04")
                        .issuer("Le Quotidien de la vallée")
                        .paragraph(FIRST)
                        .paragraph(SECOND)
                        .entry(),
                Sheet.of(HALF, "Garde médicale")
                        .date("2021-03-03")
                        .paragraph(FIRST)
                        .paragraph("Le maire s’en réjouit.")
                        .entry(),
                Sheet.of(OTHER, "Autre chose")
                        .date("2021-03-05")
                        .paragraph("Un centre de recherche sur les vaccins s’installe au bord du lac.")
                        .entry()));
        if (withDraft) {
            entries.add(Sheet.of(DRAFT, "Brouillon")
                    .kind(Kind.COMMUNIQUE)
                    .date("2021-03-01")
                    .visibility(Visibility.DRAFT)
                    .paragraph(FIRST)
                    .paragraph(SECOND)
                    .entry());
        }
        return entries;
    }
}
