package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's life over REST: given, read, corrected, published, withdrawn, replaced, removed. */
@Tag("process")
class LifeCallsTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, List.of(), settings -> settings.withUploadLimits(200_000, 400_000, 5));
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void aFileThatIsGivenIsADraftUntilItIsPublished() throws Exception {
        var id = given(new Form().file("brouillon.txt", "Une annonce mirifique\n\nElle attend."));
        vigie.archive().awaitIdle();

        var state = json(vigie.get("/api/documents/" + id + "/state"), 200);
        assertThat(state.path("processing").asText()).isEqualTo("indexed");
        assertThat(state.path("visibility").asText()).isEqualTo("draft");
        assertThat(hits("mirifique")).isZero();

        assertThat(json(post("/api/documents/" + id + "/publish"), 200)
                        .path("visibility")
                        .asText())
                .isEqualTo("published");
        assertThat(hits("mirifique")).isEqualTo(1);

        assertThat(json(post("/api/documents/" + id + "/withdraw"), 200)
                        .path("visibility")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(hits("mirifique")).isZero();
    }

    @Test
    void manyFilesOfOneRequestAreAnsweredOneByOne() throws Exception {
        var answer = json(
                vigie.send(new Form()
                        .field("publish", "true")
                        .file("un.txt", "Premier texte tardigrade")
                        .file("deux.txt", "Second texte tardigrade")
                        .file("vide.txt", "")
                        .post(vigie.request("/api/documents"))),
                202);
        vigie.archive().awaitIdle();

        assertThat(answer.path("documents").findValuesAsText("outcome"))
                .containsExactly("accepted", "accepted", "refused");
        assertThat(answer.path("documents").path(2).path("reason").asText()).isEqualTo("empty");
        assertThat(hits("tardigrade")).isEqualTo(2);
    }

    @Test
    void theSameBytesAgainAreKnown() throws Exception {
        var form = new Form().file("original.txt", "Toujours la même chose, dit le coelacanthe");
        var id = given(form);
        var again = json(vigie.send(form.post(vigie.request("/api/documents"))), 202);

        assertThat(again.path("documents").path(0).path("outcome").asText()).isEqualTo("known");
        assertThat(again.path("documents").path(0).path("id").asText()).isEqualTo(id);
    }

    @Test
    void aFileThatCannotBeReadFailsWithItsReason() throws Exception {
        var id = given(new Form().file("abime.txt", "!"));
        vigie.archive().awaitIdle();
        var state = json(vigie.get("/api/documents/" + id + "/state"), 200);

        assertThat(state.path("processing").asText()).isEqualTo("failed");
        assertThat(state.path("reason").asText()).isEqualTo("corrupt");
        assertThat(state.path("message").asText()).isEqualTo("Le fichier est abîmé.");
    }

    @Test
    void tooLargeIsAProblemAndNothingIsKept() throws Exception {
        var large = vigie.send(new Form().file("gros.txt", "x".repeat(250_000)).post(vigie.request("/api/documents")));
        var many = new Form();
        for (int i = 0; i < 6; i++) {
            many.file(i + ".txt", "trop nombreux " + i);
        }

        assertThat(problem(large, 413).path("type").asText()).isEqualTo("urn:vigie:problem:tooLarge");
        assertThat(problem(vigie.send(many.post(vigie.request("/api/documents"))), 413)
                        .path("type")
                        .asText())
                .isEqualTo("urn:vigie:problem:tooManyFiles");
        assertThat(hits("nombreux")).isZero();
    }

    @Test
    void whoIsRefusedHearsItHoweverMuchTheyAreStillSending() throws Exception {
        var tooMuch = new Form().file("enorme.txt", "x".repeat(8_000_000));
        for (int i = 0; i < 10; i++) {
            problem(vigie.send(tooMuch.post(vigie.request("/api/documents"))), 413);
            problem(
                    vigie.send(tooMuch.post(vigie.request("/api/documents").header("X-Forwarded-For", "1.2.3.4"))),
                    403);
        }
    }

    @Test
    void whatIsNoFormOrHasNoFileOrAWrongFieldIsToldSo() throws Exception {
        var json = vigie.request("/api/documents")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        problem(vigie.send(json), 415);
        problem(vigie.send(new Form().field("title", "x").post(vigie.request("/api/documents"))), 400);
        for (var field : List.of("date", "kind", "source", "rights", "publish", "embargo")) {
            var form = new Form().field(field, "javascript:alert(1)").file("a.txt", "texte " + field);
            var problem = problem(vigie.send(form.post(vigie.request("/api/documents"))), 400);
            assertThat(problem.path("parameter").asText()).isEqualTo(field);
        }
    }

    @Test
    void aMisspeltTimeOrFieldDoesNotPublishAtOnce() throws Exception {
        var id = given(new Form().file("attente.txt", "Une annonce sibylline"));
        vigie.archive().awaitIdle();
        for (var body : List.of("{\"at\":5}", "{\"when\":\"2031-01-01T08:00:00Z\"}", "{\"at\":\"demain\"}")) {
            var request = vigie.request("/api/documents/" + id + "/publish")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            problem(vigie.send(request), 400);
        }
        var misspelt = new Form().field("embargoo", "2031-01-01T08:00").file("b.txt", "Autre annonce sibylline");
        assertThat(problem(vigie.send(misspelt.post(vigie.request("/api/documents"))), 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("embargoo");
        assertThat(hits("sibylline")).isZero();
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasRead() throws Exception {
        var id = given(new Form().field("publish", "true").file("titre.txt", "Titre machinal ornithorynque\n\nTexte."));
        vigie.archive().awaitIdle();
        var path = "/api/documents/" + id;
        var tag = vigie.get(path).headers().firstValue("ETag").orElseThrow();

        problem(patch(path, "{\"title\":\"Juste\"}"), 428);
        problem(patch(path, "{\"title\":\"Juste\"}", "If-Match", "\"99\""), 412);
        problem(patch(path, "{\"titel\":\"Juste\"}", "If-Match", tag), 400);
        problem(patch(path, "{\"date\":\"hier\"}", "If-Match", tag), 400);
        problem(patch(path, "[1]", "If-Match", tag), 400);
        json(patch(path, "{\"title\":\"Un titre juste\",\"date\":\"2020-02-29\"}", "If-Match", tag), 200);
        problem(patch(path, "{\"title\":\"Trop tard\"}", "If-Match", tag), 412);

        var document = json(vigie.get(path), 200);
        assertThat(document.path("title").asText()).isEqualTo("Un titre juste");
        assertThat(document.path("date").asText()).isEqualTo("2020-02-29");
        assertThat(json(vigie.get(path + "/versions"), 200).path("versions")).hasSize(2);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() throws Exception {
        var id = given(new Form().field("publish", "true").file("a.txt", "Une gnose ancienne"));
        vigie.archive().awaitIdle();
        json(
                vigie.send(new Form()
                        .file("b.txt", "Une gnose nouvelle et corrigée")
                        .post(vigie.request("/api/documents/" + id + "/versions"))),
                202);
        vigie.archive().awaitIdle();

        assertThat(vigie.get("/api/documents/" + id + "/text").body()).isEqualTo("Une gnose nouvelle et corrigée");
        assertThat(hits("gnose")).isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsGone() throws Exception {
        var id = given(new Form().field("publish", "true").file("c.txt", "Un texte éphémère"));
        vigie.archive().awaitIdle();
        var removed = vigie.send(vigie.request("/api/documents/" + id).DELETE().build());

        assertThat(removed.statusCode()).isEqualTo(204);
        problem(vigie.get("/api/documents/" + id), 404);
        assertThat(hits("éphémère")).isZero();
    }

    @Test
    void theOriginalComesBackByteForByteAndInRanges() throws Exception {
        var content = "Des octets à rendre tels quels : œuvre, 12 M€, fin.";
        var id = given(new Form().field("publish", "true").file("Été <b>à</b> la \\\"une.html", content));
        vigie.archive().awaitIdle();
        var path = "/api/documents/" + id + "/original";
        var whole = vigie.get(path);

        assertThat(whole.body()).isEqualTo(content);
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .doesNotContain("<b>");
        assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var range = vigie.get(path, "Range", "bytes=4-9");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("octets");
        assertThat(range.headers().firstValue("Content-Range"))
                .hasValue("bytes 4-9/" + content.getBytes(StandardCharsets.UTF_8).length);
        assertThat(vigie.get(path, "Range", "bytes=-3").body()).isEqualTo(lastBytes(content, 3));
        problem(vigie.get(path, "Range", "bytes=99999-"), 416);
    }

    @Test
    void eventsTellEachStage() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var events = client.send(vigie.request("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(events.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            var id = given(new Form().file("suivi.txt", "Un document que l’on suit de près"));
            try (var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.lines()
                                .filter(line -> line.startsWith("data: "))
                                .map(line -> Json.object(line.substring("data: ".length())))
                                .filter(event -> event.path("id").asText().equals(id))
                                .map(event -> event.path("processing").asText())
                                .anyMatch("indexed"::equals))
                        .isTrue();
            }
        }
    }

    private static String lastBytes(String text, int count) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, bytes.length - count, count, StandardCharsets.UTF_8);
    }

    private static String given(Form form) throws IOException, InterruptedException {
        var answer = json(vigie.send(form.post(vigie.request("/api/documents"))), 202);
        return answer.path("documents").path(0).path("id").asText();
    }

    private static int hits(String word) throws IOException, InterruptedException {
        return json(vigie.get("/api/search?relax=false&q=" + Parameters.encode(word)), 200)
                .path("total")
                .asInt();
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return vigie.send(
                vigie.request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private static HttpResponse<String> patch(String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = vigie.request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return vigie.send(request.method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.object(response.body());
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        var problem = json(response, status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }
}
