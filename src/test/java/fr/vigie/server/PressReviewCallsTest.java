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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review made, edited and put on paper over REST. */
@Tag("process")
class PressReviewCallsTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<>(Showcase.all());
        entries.add(Sheet.of(900, "Un projet tenu secret")
                .visibility(Visibility.DRAFT)
                .paragraph("Le projet prévoit de nouveaux emplois.")
                .entry());
        vigie = RunningVigie.with(home, entries);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void aSearchBecomesAReviewOfWhatEverybodyMaySee() throws Exception {
        var review = made("/api/press-review?q=emplois&title=Emploi&size=5");

        assertThat(review.path("title").textValue()).isEqualTo("Emploi");
        assertThat(review.path("items").size()).isBetween(1, 5);
        assertThat(review.toString()).doesNotContain("secret");
        for (var item : review.path("items")) {
            assertThat(item.path("head").path("address").textValue()).startsWith("http");
        }
    }

    @Test
    void whatWasEditedIsWhatStandsOnEveryPaper() throws Exception {
        var review = made("/api/press-review?size=3");
        ((ObjectNode) review.path("items").get(0)).put("text", "Réécrit à la main, œuvre d’une rédactrice.");
        var taken = ((ArrayNode) review.path("items")).remove(2);

        for (var format : List.of("html", "docx", "pdf")) {
            var answer = post(format, review.toString());

            assertThat(answer.statusCode()).as(format).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("revue-de-presse." + format);
            var text = new Tika()
                    .parseToString(new ByteArrayInputStream(answer.body()))
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .as(format)
                    .contains("Réécrit à la main, œuvre d’une rédactrice.")
                    .doesNotContain(taken.path("head").path("title").textValue());
        }
    }

    @Test
    void whatIsNoReviewOrNoPaperIsRefused() throws Exception {
        var review = made("/api/press-review?size=1");

        assertThat(post("odt", review.toString()).statusCode()).isEqualTo(404);
        assertThat(post("pdf", "{}").statusCode()).isEqualTo(422);
        assertThat(post("pdf", "[").statusCode()).isEqualTo(400);
        ((ObjectNode) review.path("items").get(0).path("head")).put("address", "javascript:alert(1)");
        var refused = post("html", review.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("javascript:alert(1)");
        assertThat(vigie.get("/api/press-review?colour=red").statusCode()).isEqualTo(400);
    }

    private static ObjectNode made(String path) throws Exception {
        var answer = vigie.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.object(answer.body());
    }

    private static HttpResponse<byte[]> post(String format, String body) throws Exception {
        var request = vigie.request("/api/press-review/" + format)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
