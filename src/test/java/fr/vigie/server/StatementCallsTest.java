package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class StatementCallsTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<>(Showcase.all());
        entries.add(Sheet.of(900, "Un projet tenu secret")
                .visibility(Visibility.DRAFT)
                .paragraph("Le projet prévoit [f:77777:emplois:77 777 emplois].")
                .paragraph("[q:Personne:« Rien ne doit sortir d’ici »], dit [p:Personne].")
                .entry());
        vigie = RunningVigie.with(home, entries);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void figuresComeWithTheirSentenceAndTheirDocument() throws Exception {
        var answer = json("/api/figures?family=emplois&sort=-value&size=2");

        assertThat(answer.path("total").asInt()).isEqualTo(6);
        assertThat(answer.path("cursor").asText()).isNotEmpty();
        var first = answer.path("figures").path(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "text",
                        "value",
                        "to",
                        "bound",
                        "unit",
                        "measure",
                        "family",
                        "change",
                        "period",
                        "subject",
                        "sentence",
                        "document",
                        "count");
        assertThat(first.path("value").asInt()).isEqualTo(4000);
        assertThat(first.path("sentence").asText())
                .startsWith("L’industrie de santé emploie")
                .endsWith("Dijon.");
        assertThat(first.path("document").path("date").asText()).isEqualTo("2019-09-30");
        var rest = json("/api/figures?family=emplois&sort=-value&size=2&cursor="
                + Parameters.encode(answer.path("cursor").asText()));
        assertThat(rest.path("figures").path(0).path("value").asInt()).isEqualTo(3100);
    }

    @Test
    void aConditionRestrictsTheFiguresThemselves() throws Exception {
        assertThat(json("/api/figures?sort=value&figure=" + Parameters.encode("emplois>=3000"))
                        .path("figures")
                        .findValuesAsText("value"))
                .containsExactly("3100", "4000", "4000");
        assertThat(json("/api/figures?unit=EUR&sort=value&q=" + Parameters.encode("métropole"))
                        .path("figures")
                        .findValuesAsText("value"))
                .containsExactly("1200000000");
    }

    @Test
    void quotesComeWithWhoSaidThem() throws Exception {
        var answer = json("/api/quotes?speaker=" + Parameters.encode("anne le goff"));

        assertThat(answer.path("total").asInt()).isEqualTo(1);
        var quote = answer.path("quotes").path(0);
        assertThat(quote.path("speaker").asText()).isEqualTo("Anne Le Goff");
        assertThat(quote.path("count").asInt()).isEqualTo(1);
        assertThat(quote.path("document").path("id").asText())
                .isEqualTo(Sheet.id(2).value());
        assertThat(json("/api/quotes?sort=-date").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aNamesSheetHasWhatItIsQuotedWith() throws Exception {
        var sheet =
                json("/api/names/person/" + Parameters.encode("Nadège Baille").replace("+", "%20"));

        assertThat(sheet.path("quotes").findValuesAsText("speaker")).containsExactly("Nadège Baille");
        assertThat(sheet.path("figures").isArray()).isTrue();
    }

    @Test
    void whatADraftStatesIsForTheDeskAlone() throws Exception {
        for (var path : new String[] {"/api/figures?size=100", "/api/quotes?size=100", "/api/figures?q=projet"}) {
            assertThat(vigie.get(path).body()).doesNotContain("secret", "77777", "Rien ne doit");
        }
        assertThat(json("/api/figures?audience=desk&sort=-value&family=emplois")
                        .path("figures")
                        .path(0)
                        .path("value")
                        .asInt())
                .isEqualTo(77777);
        assertThat(vigie.get("/api/quotes?audience=desk", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrongParametersAreNamedAndWhoHasTheAnswerGets304() throws Exception {
        for (var wrong : new String[] {
            "figures?sort=newest",
            "quotes?sort=value",
            "figures?unit=furlong",
            "figures?speaker=x",
            "quotes?measure=x",
            "figures?relax=true",
            "figures?cursor=x",
            "quotes?size=101",
            "figures?figure=beaucoup"
        }) {
            var response = vigie.get("/api/" + wrong);
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Json.object(response.body()).path("parameter").asText())
                    .isEqualTo(wrong.substring(wrong.indexOf('?') + 1, wrong.indexOf('=')));
        }
        var tag = vigie.get("/api/figures").headers().firstValue("ETag").orElseThrow();
        assertThat(vigie.get("/api/figures", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private static JsonNode json(String path) throws Exception {
        var response = vigie.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.object(response.body());
    }
}
