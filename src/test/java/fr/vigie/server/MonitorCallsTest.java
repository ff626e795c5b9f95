package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.access.Role;
import fr.vigie.json.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monitors over REST: made, told, shown, changed, tried out, removed; each keeper's own. */
@Tag("process")
class MonitorCallsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RunningVigie vigie;
    private static String anne = "";
    private static String bruno = "";
    private static String clara = "";
    private static String rita = "";

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, List.of());
        clara = vigie.keyOf("clara", Role.ADMINISTRATOR);
        anne = vigie.keyOf("anne", Role.WATCHER);
        bruno = vigie.keyOf("bruno", Role.WATCHER);
        rita = vigie.keyOf("rita", Role.READER);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void aMonitorIsMadeToldAndProvesIt() throws Exception {
        var made = json(
                call(
                        anne,
                        "POST",
                        "/api/monitors",
                        "{\"name\":\"Tardigrades\",\"query\":\"tardigrade\",\"channels\":[{\"mail\":\"a@example.org\"}]}"),
                201);
        var address = "/api/monitors/" + made.path("id").asText();
        assertThat(made.path("feed").asText()).matches("/feeds/[A-Za-z0-9_-]{43}\\.atom");
        var id = given("tardigrade.txt", "Le tardigrade <b>dort</b>\n\nUn tardigrade.");

        var matches = awaited(address);
        var match = matches.path("matches").path(0);
        assertThat(match.path("document").asText()).isEqualTo(id);
        assertThat(match.path("title").asText()).isEqualTo("Le tardigrade <b>dort</b>");
        assertThat(match.path("snippets").path(0).asText())
                .contains("<mark>tardigrade</mark>")
                .contains("&lt;b&gt;");
        var proof = json(call(anne, "GET", address, ""), 200).path("proof");
        assertThat(proof.path("matched").asInt()).isEqualTo(1);
        assertThat(proof.path("lost").asInt()).isZero();
        assertThat(proof.path("examined").asInt()).isPositive();

        var why = json(call(anne, "GET", address + "/why?document=" + id, ""), 200);
        assertThat(why.path("matches").asBoolean()).isTrue();
        assertThat(why.path("clauses").path(0).path("text").asText()).isEqualTo("tardigrade");
        var table = call(anne, "GET", address + "/matches?format=csv", "");
        assertThat(table.body()).startsWith("\uFEFFfound,reason").contains(id);

        assertThat(json(call(anne, "GET", address, ""), 200).path("unseen").asInt())
                .isEqualTo(1);
        call(anne, "GET", address + "/matches?seen=true", "");
        assertThat(json(call(anne, "GET", address, ""), 200).path("unseen").asInt())
                .isZero();

        withdraw(id);
        var after = json(call(anne, "GET", address + "/matches", ""), 200)
                .path("matches")
                .path(0);
        assertThat(after.path("public").asBoolean()).isFalse();
        assertThat(after.toString()).doesNotContain("tardigrade");
        assertThat(call(anne, "GET", address + "/matches?format=csv", "").body())
                .doesNotContain("tardigrade");
    }

    @Test
    void aMonitorIsItsKeepersAlone() throws Exception {
        var id = made(anne, "{\"name\":\"A\",\"query\":\"a1\",\"team\":[]}");
        var shared = made(anne, "{\"name\":\"B\",\"query\":\"b1\",\"team\":[\"bruno\"]}");

        assertThat(call(bruno, "GET", "/api/monitors/" + id, "").statusCode()).isEqualTo(404);
        assertThat(call(bruno, "DELETE", "/api/monitors/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(call(bruno, "GET", "/api/monitors/" + shared, "").statusCode())
                .isEqualTo(200);
        assertThat(call(bruno, "GET", "/api/monitors", "").body())
                .contains(shared)
                .doesNotContain(id);
        assertThat(call(clara, "GET", "/api/monitors", "").body())
                .contains(shared)
                .contains(id);
        assertThat(call(rita, "GET", "/api/monitors", "").statusCode()).isEqualTo(403);
        assertThat(vigie.get("/api/monitors", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(401);
        assertThat(call(bruno, "POST", "/api/monitors", "{\"name\":\"C\",\"query\":\"c\",\"owner\":\"anne\"}")
                        .statusCode())
                .isEqualTo(422);
        var given =
                json(call(clara, "POST", "/api/monitors", "{\"name\":\"C\",\"query\":\"c1\",\"owner\":\"anne\"}"), 201);
        assertThat(given.path("owner").asText()).isEqualTo("anne");
    }

    @Test
    void ofTwoWhoChangeAMonitorTheSecondIsTold() throws Exception {
        var address = "/api/monitors/" + made(anne, "{\"name\":\"A\",\"query\":\"a2\"}");
        var changed = json(call(anne, "PUT", address, "{\"name\":\"B\",\"query\":\"a2\"}", "If-Match", "\"1\""), 200);
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(call(anne, "PUT", address, "{\"name\":\"C\",\"query\":\"a2\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(call(anne, "DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(call(anne, "GET", address, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsSaidWithItsPlace() throws Exception {
        var misread = json(call(anne, "POST", "/api/monitors", "{\"name\":\"A\",\"query\":\"scanner (\"}"), 400);
        assertThat(misread.path("position").isInt()).isTrue();
        assertThat(misread.path("nearest").asText()).isEqualTo("scanner");
        for (var bad : List.of(
                "{\"query\":\"x\"}",
                "{\"name\":\"A\",\"query\":\"x\",\"rhythm\":{\"every\":\"year\"}}",
                "{\"name\":\"A\",\"query\":\"x\",\"channels\":[{\"mail\":\"nobody\"}]}",
                "{\"name\":\"A\",\"query\":\"x\",\"channels\":[{\"pigeon\":\"coop\"}]}",
                "{\"name\":\"A\",\"query\":\"x\",\"filters\":{\"colour\":[\"red\"]}}",
                "{\"name\":\"A\",\"query\":\"x\",\"figures\":[\"scanner\"]}",
                "{\"name\":\"A\",\"query\":\"x\",\"silence\":0}",
                "{\"name\":\"A\",\"query\":\"x\",\"until\":\"demain\"}",
                "{\"name\":\"A\",\"query\":\"x\",\"team\":\"bruno\"}",
                "{\"name\":\"A\",\"query\":\"\"}")) {
            var answer = json(call(anne, "POST", "/api/monitors", bad), 422);
            assertThat(answer.path("parameter").asText()).as(bad).isNotEmpty();
        }
        assertThat(call(anne, "POST", "/api/monitors", "{\"name\":\"A\",\"colour\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTestMatchesWhatASearchFinds() throws Exception {
        var id = given("axolotl.txt", "Un axolotl\n\nIl nage.");

        var tested = json(call(anne, "POST", "/api/monitors/test", "{\"query\":\"axolotl\"}"), 200);

        assertThat(tested.path("matched").asInt()).isEqualTo(1);
        assertThat(tested.path("documents").path(0).asText()).isEqualTo(id);
        assertThat(tested.path("examined").asInt()).isPositive();
        assertThat(call(anne, "POST", "/api/monitors/test", "{\"query\":\"(\"}").statusCode())
                .isEqualTo(400);
        var preview = json(call(anne, "POST", "/api/monitors/preview", "{\"query\":\"axolotl\",\"days\":30}"), 200);
        assertThat(preview.path("weeks")).hasSize(5);
    }

    @Test
    void aRenewedFeedHasAnotherAddress() throws Exception {
        var address = "/api/monitors/" + made(anne, "{\"name\":\"A\",\"query\":\"a3\"}");
        var first = json(call(anne, "POST", address + "/feed", ""), 200)
                .path("feed")
                .asText();
        var second = json(call(anne, "POST", address + "/feed", ""), 200)
                .path("feed")
                .asText();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theDeskIsToldHowManyMonitorsWouldTellOfADraft() throws Exception {
        made(anne, "{\"name\":\"A\",\"query\":\"nudibranche\"}");
        made(bruno, "{\"name\":\"B\",\"query\":\"nudibranche limace\"}");
        made(bruno, "{\"name\":\"C\",\"query\":\"nudibranche requin\"}");
        var request = vigie.request("/api/documents").header("Authorization", "Bearer " + clara);
        var draft = json(
                        vigie.send(new Form()
                                .file("nudibranche.txt", "Une limace\n\nLe nudibranche est une limace.")
                                .post(request)),
                        202)
                .path("documents")
                .path(0)
                .path("id")
                .asText();
        vigie.archive().awaitIdle();

        var review = json(call(clara, "GET", "/api/documents/" + draft + "/review", ""), 200);
        assertThat(review.path("monitors").asInt()).isEqualTo(2);
        assertThat(call(anne, "GET", "/api/documents/" + draft + "/review", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoListensIsToldWhatIsNewInOnesOwnMonitorsAtTheConnectAndThen() throws Exception {
        var monitor = made(anne, "{\"name\": \"Ablettes\", \"query\": \"ablette\"}");
        made(bruno, "{\"name\": \"Gardons\", \"query\": \"gardon\"}");
        var client = HttpClient.newHttpClient();
        try {
            var annes = listening(client, anne);
            var brunos = listening(client, bruno);
            assertThat(unseen(annes, monitor, state -> true)).isZero();
            assertThat(brunos.next().path("unseen").asInt()).isZero();

            given("ablette.txt", "Une ablette dans l’Ouche");
            assertThat(unseen(annes, monitor, state -> state > 0)).isEqualTo(1);
            assertThat(unseen(listening(client, anne), monitor, state -> true)).isEqualTo(1);

            given("gardon.txt", "Un gardon dans l’Ouche");
            var heard = brunos.next();
            assertThat(heard.path("unseen").asInt()).isEqualTo(1);
            assertThat(heard.path("monitors").has(monitor)).isFalse();
        } finally {
            client.shutdownNow(); // closing it would wait for the end of the streams
        }
        assertThat(call(rita, "GET", "/api/monitors/events", "").statusCode()).isEqualTo(403);
    }

    /** What one listener is told from now on. */
    private static Iterator<JsonNode> listening(HttpClient client, String key) throws Exception {
        var request = vigie.request("/api/monitors/events").header("Authorization", "Bearer " + key);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data: "))
                .map(line -> Json.object(line.substring("data: ".length())))
                .map(JsonNode.class::cast)
                .iterator();
    }

    private static int unseen(Iterator<JsonNode> told, String monitor, IntPredicate wanted) {
        while (true) {
            var count =
                    told.next().path("monitors").path(monitor).path("unseen").asInt();
            if (wanted.test(count)) {
                return count;
            }
        }
    }

    private static String made(String key, String terms) throws Exception {
        return json(call(key, "POST", "/api/monitors", terms), 201).path("id").asText();
    }

    private static JsonNode awaited(String address) throws Exception {
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            var page = json(call(anne, "GET", address + "/matches", ""), 200);
            if (!page.path("matches").isEmpty()) {
                return page;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nothing was found");
    }

    private static String given(String name, String text) throws Exception {
        var request = vigie.request("/api/documents").header("Authorization", "Bearer " + clara);
        var answer = json(
                vigie.send(new Form().field("publish", "true").file(name, text).post(request)), 202);
        vigie.archive().awaitIdle();
        return answer.path("documents").path(0).path("id").asText();
    }

    private static void withdraw(String id) throws Exception {
        assertThat(call(clara, "POST", "/api/documents/" + id + "/withdraw", "").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> call(String key, String method, String address, String body, String... headers)
            throws Exception {
        var request = vigie.request(address)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return vigie.send(request.build());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer.body());
    }
}
