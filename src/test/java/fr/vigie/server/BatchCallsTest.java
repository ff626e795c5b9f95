package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class BatchCallsTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<>(Showcase.all());
        entries.add(Sheet.of(900, "Un projet tenu secret")
                .visibility(Visibility.DRAFT)
                .paragraph("Un laboratoire caché.")
                .entry());
        vigie = RunningVigie.with(home, entries);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void everyLineIsAnsweredAsItsSearchIsAndABadOneIsToldWithoutStoppingTheOthers() throws Exception {
        var answers = Json.object(post("/api/batch", "technopole\n\n\"Dijon\nemplois>=4000\nsecret\n")
                        .body())
                .path("answers");

        assertThat(answers.findValuesAsText("line")).containsExactly("1", "3", "4", "5");
        for (var i : new int[] {0, 2, 3}) {
            var query = answers.path(i).path("query").asText();
            var search = Json.object(vigie.get("/api/search?relax=false&q=" + Parameters.encode(query))
                    .body());
            assertThat(answers.path(i).path("documents").asLong())
                    .isEqualTo(search.path("total").asLong());
            assertThat(answers.path(i).path("error").isNull()).isTrue();
        }
        assertThat(answers.path(0).path("documents").asLong()).isPositive();
        assertThat(answers.path(0).path("newest").path("id").asText()).isNotEmpty();
        assertThat(answers.path(1).path("error").path("detail").asText()).isNotEmpty();
        assertThat(answers.path(3).path("documents").asLong()).isZero();
    }

    @Test
    void filtersHoldForEveryQueryAndTheAnswersComeAsATable() throws Exception {
        var table = post("/api/batch?format=csv&from=2030-01-01", "technopole\n=1+1")
                .body();

        assertThat(table.lines().toList())
                .startsWith("line,query,documents,families,newest,title,id,error", "1,technopole,0,0,,,,");
        assertThat(table).contains("\n2,'=1+1,");
    }

    @Test
    void tooManyQueriesAndUnknownParametersAreRefused() throws Exception {
        assertThat(post("/api/batch", "a\n".repeat(1001)).statusCode()).isEqualTo(413);
        assertThat(post("/api/batch?nonsense=1", "a").statusCode()).isEqualTo(400);
        assertThat(post("/api/batch?format=ris", "a").statusCode()).isEqualTo(400);
        assertThat(post("/api/batch", "").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageShowsTheAnswersOfItsForm() throws Exception {
        assertThat(vigie.get("/lot").body()).contains("<textarea", "name=\"queries\"");
        var page = form("queries=technopole%0A%22Dijon%0A%3Cb%3E").body();
        assertThat(page).contains("href=\"/?q=technopole\"", "batch-error").doesNotContain("<b>");
        var table = form("queries=technopole&format=csv");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return vigie.send(vigie.request(path)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> form(String body) throws Exception {
        return vigie.send(vigie.request("/lot")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
