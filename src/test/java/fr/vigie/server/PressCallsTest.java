package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews kept, edited and put on paper over REST. */
@Tag("process")
class PressCallsTest {
    private static final String SECRET = "mirabelle";
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
    void aSearchBecomesAReviewThatIsKeptEditedAndOnEveryPaper() throws Exception {
        var made = call("POST", "/api/press-reviews", "{\"title\":\"Emploi\",\"search\":\"sort=newest\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var sheet = Json.object(made.body());
        var address = "/api/press-reviews/" + sheet.path("id").textValue();
        assertThat(sheet.path("lines").size()).isGreaterThan(2);
        assertThat(sheet.path("request").textValue()).isEqualTo("/?sort=newest");
        assertThat(vigie.get("/api/press-reviews").body())
                .contains(sheet.path("id").textValue());

        var last = sheet.path("review").path("items").get(sheet.path("lines").size() - 1);
        var lines = (ArrayNode) sheet.path("lines");
        ((ObjectNode) lines.get(0)).put("leftOut", true);
        var moved = (ObjectNode) lines.remove(lines.size() - 1);
        moved.put("section", "À la une").put("headline", "Un titre à nous").put("comment", "À lire d’abord.");
        lines.insert(0, moved);
        var changed = put(address, "\"1\"", stated(sheet).put("introduction", "Bonne semaine."));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        var review = Json.object(changed.body()).path("review");
        assertThat(review.path("items").get(0).path("head").path("document"))
                .isEqualTo(last.path("head").path("document"));
        assertThat(review.path("items").size()).isEqualTo(lines.size() - 1);

        for (var format : List.of("html", "docx", "pdf")) {
            var paper = bytes(address + "/" + format);
            assertThat(paper.statusCode()).isEqualTo(200);
            var text = new Tika()
                    .parseToString(new ByteArrayInputStream(paper.body()))
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .as(format)
                    .contains("Bonne semaine.", "À la une", "Un titre à nous", "À lire d’abord.")
                    .doesNotContain(last.path("head").path("title").textValue());
        }
        assertThat(vigie.get(address + "/odt").statusCode()).isEqualTo(404);
        assertThat(call("POST", address + "/send", "{}").body()).contains("noPost");
        assertThat(call("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(vigie.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndOverwritesNothing() throws Exception {
        var sheet = Json.object(call("POST", "/api/press-reviews", "{\"title\":\"À deux\",\"search\":\"\"}")
                .body());
        var address = "/api/press-reviews/" + sheet.path("id").textValue();

        assertThat(put(address, "\"1\"", stated(sheet).put("title", "La première"))
                        .statusCode())
                .isEqualTo(200);
        var second = put(address, "\"1\"", stated(sheet).put("title", "La seconde"));

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(Json.object(second.body()).path("version").intValue()).isEqualTo(2);
        assertThat(Json.object(vigie.get(address).body()).path("title").textValue())
                .isEqualTo("La première");
        var request = vigie.request(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(stated(sheet).toString()));
        assertThat(vigie.send(request.build()).statusCode()).isEqualTo(428);
    }

    @Test
    void whatIsWithdrawnOrRemovedIsInNoPaperAnyMoreAndNothingHiddenGetsIn(@TempDir Path home) throws Exception {
        var draft = Sheet.of(901, "Encore un secret : " + SECRET)
                .visibility(Visibility.DRAFT)
                .entry();
        var shown = Sheet.of(902, "Une annonce").paragraph("Le " + SECRET + " ouvre en mai.");
        try (var own = RunningVigie.with(
                home, List.of(draft, shown.entry(), Sheet.of(903, "Autre chose").entry()))) {
            var refused = own.send(post(own, "{\"title\":\"x\",\"lines\":[{\"document\":\"" + draft.id() + "\"}]}"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).doesNotContain(SECRET);
            var made = own.send(post(own, "{\"title\":\"Fuites\",\"search\":\"\"}"));
            var sheet = Json.object(made.body());
            assertThat(sheet.path("lines").size()).isEqualTo(2);
            assertThat(made.body()).contains(SECRET);
            var address = "/api/press-reviews/" + sheet.path("id").textValue();

            own.archive()
                    .engine()
                    .put(List.of(shown.visibility(Visibility.DRAFT).entry()));

            var seen = new ArrayList<>(List.of(
                    own.get(address).body(), own.get("/api/press-reviews").body()));
            for (var format : List.of("html", "docx", "pdf")) {
                try (var client = HttpClient.newHttpClient()) {
                    var paper = client.send(
                            own.request(address + "/" + format).build(), HttpResponse.BodyHandlers.ofByteArray());
                    seen.add(new Tika().parseToString(new ByteArrayInputStream(paper.body())));
                }
            }
            assertThat(seen).noneMatch(text -> text.contains(SECRET) || text.contains("Une annonce"));
            assertThat(seen.getFirst()).contains("\"standing\":\"hidden\"");
        }
    }

    @Test
    void whatCannotBeAReviewIsRefusedWithItsReason() throws Exception {
        for (var body : List.of(
                "{}",
                "{\"title\":\"\"}",
                "{\"title\":\"x\",\"recipients\":[\"a@b.example, c@d.example\"]}",
                "{\"title\":\"x\",\"recipients\":[\"Anne <a@b.example>\"]}",
                "{\"title\":\"x\",\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}",
                "{\"title\":\"x\",\"from\":\"hier\"}",
                "{\"title\":\"x\",\"lines\":[{\"document\":\"../../etc\"}]}",
                "{\"title\":\"x\",\"lines\":7}")) {
            assertThat(call("POST", "/api/press-reviews", body).statusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(call("POST", "/api/press-reviews", "{\"search\":\"colour=red\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/api/press-reviews", "{\"monitor\":\"nope\"}").statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/api/press-reviews", "{\"title\":\"x\",\"colour\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    /** What an editor states of a review that was answered. */
    private static ObjectNode stated(ObjectNode sheet) {
        var stated = Json.MAPPER.createObjectNode();
        PressJson.KEYS.forEach(key -> stated.set(key, sheet.path(key)));
        return stated;
    }

    private static HttpRequest post(RunningVigie vigie, String body) {
        return vigie.request("/api/press-reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse<String> put(String address, String version, ObjectNode body) throws Exception {
        return vigie.send(vigie.request(address)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static HttpResponse<String> call(String method, String path, String body) throws Exception {
        return vigie.send(vigie.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(vigie.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
