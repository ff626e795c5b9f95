package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting names over REST and by the forms of a document's page. */
@Tag("process")
class CorrectionCallsTest {
    private RunningVigie vigie;
    private String id;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        vigie = RunningVigie.tagging(home, new BracketTagger());
        id = given("Le [CHRU] et le [CHU Dijon] de Dijon", true);
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void aMergedKeyLeadsOnInSearchInItsSheetAndOnThePage() throws Exception {
        var made = json(post("/api/names/organisation/CHRU/merge", "{\"into\":\"CHU Dijon\"}"), 200);
        assertThat(made.path("id").asText()).isEqualTo("CHU Dijon");

        assertThat(labels()).containsExactly("CHU Dijon", "CHU Dijon");
        var sheet = json(vigie.get("/api/names/organisation/CHRU"), 200);
        assertThat(sheet.path("id").asText()).isEqualTo("CHU Dijon");
        var search = json(vigie.get("/api/search?organisation=CHRU"), 200);
        assertThat(search.path("total").asInt()).isEqualTo(1);
        assertThat(search.path("facets")
                        .path(0)
                        .path("values")
                        .path(0)
                        .path("selected")
                        .asBoolean())
                .isTrue();
        var page = vigie.get("/?organisation=CHRU&q=dijon");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("/?q=dijon&organisation=CHU+Dijon");
    }

    @Test
    void whatCannotBeMadeIsAProblemThatSaysWhy() throws Exception {
        json(post("/api/names/organisation/CHRU/merge", "{\"into\":\"CHU Dijon\"}"), 200);
        assertProblem(post("/api/names/organisation/CHU%20Dijon/merge", "{\"into\":\"CHRU\"}"), 409, "nameItself");
        assertProblem(post("/api/names/organisation/CHRU/hide", "{}"), 409, "nameMoved");
        assertProblem(post("/api/names/organisation/CHU%20Dijon/merge", "{\"into\":\"Rien\"}"), 422, "unknownName");
        assertProblem(post("/api/names/organisation/Rien/hide", "{}"), 404, "unknownName");
        assertProblem(post("/api/names/maison/CHRU/hide", "{}"), 404, "noSuchName");
        assertProblem(post("/api/names/organisation/CHU%20Dijon/rename", "{}"), 400, "fieldNeeded");
        assertProblem(post("/api/names/organisation/CHU%20Dijon/rename", "{\"label\":\"a\\nb\"}"), 400, "notALabel");
        assertProblem(post("/api/names/organisation/CHU%20Dijon/rename", "{\"nom\":\"a\"}"), 400, "unknownField");
        assertProblem(post("/api/names/organisation/CHU%20Dijon/retype", "{\"type\":\"x\"}"), 400, "notATypeOfName");
        assertProblem(delete("/api/names/corrections/99"), 404, "noSuchCorrection");
        assertProblem(put("merge | organisation | a"), 422, "wrongLine");
        assertThat(vigie.send(vigie.request("/api/names/organisation/CHU%20Dijon/hide")
                                .header("X-Forwarded-For", "192.0.2.1")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(vigie.get("/api/names/corrections", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(labels()).containsExactly("CHU Dijon", "CHU Dijon");
    }

    @Test
    void theHistoryKeepsWhatWasUndoneAndTheTextIsWhatHolds() throws Exception {
        json(post("/api/names/organisation/CHRU/rename", "{\"label\":\"Le CHRU\"}"), 200);
        var hide = json(post("/api/names/organisation/CHU%20Dijon/hide", ""), 200);
        assertThat(labels()).containsExactly("Le CHRU");
        assertThat(delete("/api/names/corrections/" + hide.path("number").asInt())
                        .statusCode())
                .isEqualTo(204);
        assertThat(labels()).containsExactly("Le CHRU", "CHU Dijon");
        var history = json(vigie.get("/api/names/corrections"), 200).path("corrections");
        assertThat(history.findValuesAsText("holds")).containsExactly("true", "false", "false");

        var text = vigie.get("/api/names/corrections", "Accept", "text/plain").body();
        assertThat(text).contains("rename | organisation | CHRU | Le CHRU").doesNotContain("\nhide | organisation");
        json(put(text + "split | organisation | CHU Dijon | CHU-Dijon | CHRU\n"), 200);
        assertThat(labels()).containsExactly("Le CHRU", "Le CHRU");
        json(put(""), 200);
        assertThat(labels()).containsExactly("CHRU", "CHU Dijon");
    }

    @Test
    void aNameThatOnlyADraftHasIsToldToNobody() throws Exception {
        given("Le [Projet Lynx] du [CHU Dijon]", false);
        var nobody = vigie.get("/api/names/organisation/Rien").body();
        json(post("/api/names/organisation/Projet%20Lynx/merge", "{\"into\":\"CHU Dijon\"}"), 200);

        assertThat(vigie.get("/api/names/organisation/Projet%20Lynx").body()).isEqualTo(nobody);
        assertThat(vigie.get("/?organisation=Projet+Lynx").statusCode()).isEqualTo(200);
        assertThat(json(vigie.get("/api/search?organisation=Projet+Lynx"), 200)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(json(vigie.get("/api/search?organisation=Projet+Lynx&audience=desk"), 200)
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void theFormsOfThePageCorrectAndUndo() throws Exception {
        var renamed = form("what=rename&type=organisation&key=CHRU&label=Le+grand+h%C3%B4pital");
        assertThat(renamed.statusCode()).isEqualTo(303);
        var back = renamed.headers().firstValue("Location").orElseThrow();
        assertThat(back).isEqualTo("/documents/" + id + "?q=dijon&corrected=1#names");
        var page = vigie.get(back.replaceAll("#.*", "")).body();
        assertThat(page)
                .contains("Ce nom s’affiche désormais « Le grand hôpital ».")
                .contains("value=\"undo\"");
        assertThat(vigie.get("/documents/" + id, "X-Forwarded-For", "192.0.2.1").body())
                .contains("Le grand hôpital")
                .doesNotContain("Corriger");

        form("what=undo&number=1");
        assertThat(labels()).containsExactly("CHRU", "CHU Dijon");
        form("what=rename&type=organisation&key=CHRU&label=CHU+Dijon");
        assertThat(labels()).as("the right spelling was there").containsExactly("CHU Dijon", "CHU Dijon");
        form("what=hide&type=organisation&key=CHU+Dijon");
        assertThat(labels()).isEmpty();
        assertThat(form("what=merge&type=organisation&key=CHU+Dijon&into=x").statusCode())
                .isEqualTo(422);
        assertThat(form("what=rien").statusCode()).isEqualTo(400);
    }

    private String given(String text, boolean published) throws Exception {
        var answer = vigie.send(new Form()
                .field("publish", Boolean.toString(published))
                .file("a.txt", text)
                .post(vigie.request("/api/documents")));
        vigie.archive().awaitIdle();
        return json(answer, 202).path("documents").path(0).path("id").asText();
    }

    private List<String> labels() throws Exception {
        var names = json(vigie.get("/api/documents/" + id), 200).path("names");
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> name.path("label").asText())
                .toList();
    }

    private HttpResponse<String> form(String body) throws Exception {
        return vigie.send(vigie.request("/documents/" + id + "/names?q=dijon")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "fr")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return vigie.send(vigie.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> put(String text) throws Exception {
        return vigie.send(vigie.request("/api/names/corrections")
                .header("Content-Type", "text/plain; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return vigie.send(vigie.request(path).DELETE().build());
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.object(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String kind) {
        assertThat(json(response, status).path("type").asText()).isEqualTo("urn:vigie:problem:" + kind);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
