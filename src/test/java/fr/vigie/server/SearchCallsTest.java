package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code GET /api/search} and {@code /api/suggest}, as the contract has them. */
@Tag("process")
class SearchCallsTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, Showcase.all());
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void aSearchAnswersInTheShapeOfTheContract() throws Exception {
        var response = vigie.get("/api/search?q=" + Parameters.encode("filière santé") + "&size=2");
        var answer = Json.object(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("total", "families", "tookMs", "relaxed", "suggestion", "cursor", "hits", "facets");
        assertThat(answer.path("total").asInt()).isGreaterThan(2);
        assertThat(answer.path("hits")).hasSize(2);
        assertThat(answer.path("hits").path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "date",
                        "kind",
                        "issuer",
                        "score",
                        "reprints",
                        "snippets",
                        "organisations",
                        "places");
        assertThat(answer.path("hits").path(0).path("snippets").toString()).contains("<mark>");
        assertThat(answer.path("facets").findValuesAsText("name")).contains("organisation", "place", "kind", "date");
    }

    @Test
    void theCursorLeadsThroughEveryHitOnce() throws Exception {
        var seen = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var answer =
                    search("size=7&sort=newest" + (cursor.isEmpty() ? "" : "&cursor=" + Parameters.encode(cursor)));
            answer.path("hits").forEach(hit -> seen.add(hit.path("id").asText()));
            cursor = answer.path("cursor").asText("");
            cursor = answer.path("cursor").isNull() ? "" : cursor;
        } while (!cursor.isEmpty());

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(search("size=0").path("total").asInt());
    }

    @Test
    void filtersTakeAnyAllAndNoneOfTheirValues() throws Exception {
        var chu = "=" + Parameters.encode("CHU Dijon-Bourgogne");
        var nantes = "=" + Parameters.encode("CHU de Nantes");
        int one = total("organisation" + chu);
        int other = total("organisation" + nantes);

        assertThat(one).isPositive();
        assertThat(total("organisation" + chu + "&organisation" + nantes)).isEqualTo(one + other);
        assertThat(total("organisation.all" + chu + "&organisation.all" + nantes))
                .isZero();
        assertThat(total("organisation.not" + chu)).isEqualTo(total("size=0") - one);
        assertThat(total("organisation" + chu + "&kind=communique")).isEqualTo(1);
        assertThat(total("from=2019-09-28&to=2019-10-03")).isEqualTo(2);
        assertThat(total("figure=" + Parameters.encode("emplois>=4000"))).isEqualTo(2);
    }

    @Test
    void anUnreadableQueryIsAProblemWithThePlaceAndTheNearestReading() throws Exception {
        var response = vigie.get("/api/search?q=" + Parameters.encode("(dijon"));
        var problem = problem(response, 400);

        assertThat(problem.path("type").asText()).isEqualTo("urn:vigie:problem:unreadableQuery");
        assertThat(problem.path("position").isInt()).isTrue();
        assertThat(problem.path("length").isInt()).isTrue();
        assertThat(problem.path("nearest").asText()).contains("dijon");
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test
    void everyWrongParameterIsNamed() throws Exception {
        for (var wrong : new String[] {
            "from=hier",
            "to=2019-13-01",
            "sort=best",
            "size=101",
            "size=-1",
            "group=yes",
            "relax=oui",
            "figure=beaucoup",
            "cursor=xyz",
            "organisaton=CHU",
            "audience=everybody"
        }) {
            var problem = problem(vigie.get("/api/search?" + wrong), 400);

            assertThat(problem.path("parameter").asText()).as(wrong).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() throws Exception {
        var french = problem(vigie.get("/api/search?size=x"), 400);
        var english = problem(vigie.get("/api/search?size=x", "Accept-Language", "en-GB,en;q=0.8"), 400);

        assertThat(french.path("title").asText()).isEqualTo("Nombre illisible");
        assertThat(english.path("title").asText()).isEqualTo("Unreadable number");
    }

    @Test
    void whoHasTheAnswerAlreadyGets304() throws Exception {
        var tag = vigie.get("/api/search?q=dijon").headers().firstValue("ETag").orElseThrow();

        assertThat(vigie.get("/api/search?q=dijon", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(vigie.get("/api/search?q=nantes", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void suggestionsCompleteWhatIsTyped() throws Exception {
        var answer = Json.object(vigie.get("/api/suggest?q=dij").body());

        assertThat(answer.path("suggestions").findValuesAsText("text")).anyMatch(text -> text.startsWith("Dijon"));
    }

    @Test
    void nothingPublicKnowsOfADraft() throws Exception {
        for (var path : new String[] {
            "/api/search?q=xylophonique",
            "/api/suggest?q=xylopho",
            "/?q=xylophonique",
            "/api/search?size=100&sort=newest"
        }) {
            assertThat(vigie.get(path).body().replace("q=xylophonique", "").replace("xylophonique –", ""))
                    .as(path)
                    .doesNotContain("confidentiel")
                    .doesNotContain(Sheet.id(Showcase.DRAFT).value());
        }
        assertThat(search("q=xylophonique").path("total").asInt()).isZero();
        assertThat(search("q=xylophonique&audience=desk").path("total").asInt()).isEqualTo(1);
    }

    private static JsonNode search(String parameters) throws IOException, InterruptedException {
        var response = vigie.get("/api/search?" + parameters);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.object(response.body());
    }

    private static int total(String parameters) throws IOException, InterruptedException {
        return search(parameters).path("total").asInt();
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        return Json.object(response.body());
    }
}
