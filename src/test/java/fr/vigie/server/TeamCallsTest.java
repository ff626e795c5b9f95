package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams over REST and on their page, and the monitors that they keep. */
@Tag("process")
class TeamCallsTest {
    private static final String DOCUMENT = "0123456789abcdef0123";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RunningVigie vigie;
    private static String clara = "";

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, List.of());
        clara = vigie.keyOf("clara", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void everyRouteOfATeamsMonitorIsOpenToItsMembersAndToNobodyElse() throws Exception {
        var anne = vigie.keyOf("anne", Role.WATCHER);
        var bruno = vigie.keyOf("bruno", Role.EDITOR);
        var olga = vigie.keyOf("olga", Role.WATCHER);
        var rita = vigie.keyOf("rita", Role.READER);
        var team = team("Veille Ouest", "anne", "bruno", "rita");
        assertThat(call(olga, "POST", "/api/monitors", monitor("Ouest", team)).statusCode())
                .as("who is no member gives it nothing")
                .isEqualTo(422);
        var made = json(call(anne, "POST", "/api/monitors", monitor("Ouest", team)), 201);
        assertThat(made.path("ownerName").asText()).isEqualTo("Veille Ouest");
        var id = made.path("id").asText();
        var address = "/api/monitors/" + id;
        for (var key : List.of(anne, bruno, clara)) {
            assertThat(call(key, "GET", "/api/monitors", "").body()).contains(id);
        }
        assertThat(call(olga, "GET", "/api/monitors", "").body()).doesNotContain(id);
        assertThat(call(rita, "GET", address, "").statusCode()).as("a reader").isEqualTo(403);

        int asked = 0;
        for (var route : vigie.routes()) {
            if (!route.path().startsWith("/api/monitors/{id}")) {
                continue;
            }
            asked++;
            var method = route.method().name();
            var path =
                    route.path().replace("{id}", id) + (route.path().endsWith("/why") ? "?document=" + DOCUMENT : "");
            var body = method.equals("PUT") ? "{\"name\":\"Ouest\",\"query\":\"silure\"}" : "{\"delivery\":\"none\"}";
            assertThat(call(olga, method, path, body).statusCode())
                    .as(method + path)
                    .isEqualTo(404);
            if (!method.equals("DELETE")) {
                var expected = method.equals("POST") && path.endsWith("/deliveries") ? 409 : 200;
                for (var key : List.of(anne, bruno)) {
                    assertThat(call(key, method, path, body).statusCode())
                            .as(method + path)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(asked).isGreaterThan(7);
        assertThat(json(call(bruno, "GET", address, ""), 200).path("owner").asText())
                .as("a change leaves it the team's")
                .isEqualTo(team);
        var version = json(call(bruno, "GET", address, ""), 200).path("version").asText();
        var paused = "{\"name\":\"Ouest\",\"query\":\"silure\",\"paused\":true}";
        var quoted = "\"" + version + "\"";
        assertThat(call(bruno, "PUT", address, paused, "If-Match", quoted).statusCode())
                .isEqualTo(200);
        assertThat(call(anne, "PUT", address, paused, "If-Match", quoted).statusCode())
                .as("the second of two")
                .isEqualTo(412);
        var log = json(call(clara, "GET", "/api/audit", ""), 200).path("entries");
        assertThat(log.findParents("what"))
                .anyMatch(entry -> entry.path("who").asText().equals("bruno")
                        && entry.path("what").asText().equals("monitor.change")
                        && entry.path("target").asText().equals(id));
        assertThat(call(bruno, "DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(call(anne, "GET", address, "").statusCode()).isEqualTo(404);
    }

    @Test
    void eachMemberIsToldUntilItLeaves() throws Exception {
        var dora = vigie.keyOf("dora", Role.WATCHER);
        var emil = vigie.keyOf("emil", Role.WATCHER);
        var fred = vigie.keyOf("fred", Role.WATCHER);
        var team = team("Veille Nord", "dora", "emil", "fred");
        var id = json(
                        call(
                                dora,
                                "POST",
                                "/api/monitors",
                                "{\"name\":\"N\",\"query\":\"omble\",\"owner\":\"" + team + "\"}"),
                        201)
                .path("id")
                .asText();
        var address = "/api/monitors/" + id;
        given("omble.txt", "Un omble\n\nUn omble du lac.");
        for (var end = Instant.now().plus(PATIENCE);
                unseen("dora") == 0 && Instant.now().isBefore(end); ) {
            Thread.onSpinWait();
        }
        assertThat(unseen("dora")).isEqualTo(1);
        assertThat(unseen("emil")).isEqualTo(1);
        assertThat(unseen("clara")).as("who is no member is not alerted").isZero();
        call(emil, "GET", address + "/matches?seen=true", "");
        assertThat(unseen("emil")).isZero();
        assertThat(unseen("dora")).as("each looks for oneself").isEqualTo(1);
        call(dora, "PUT", address, "{\"name\":\"N\",\"query\":\"omble\"}");
        assertThat(unseen("emil")).as("a change forgets nothing").isZero();

        var accounts = vigie.access().accounts();
        accounts.setDisabled(Actor.CONSOLE, "emil", true);
        accounts.setDisabled(Actor.CONSOLE, "emil", false);
        assertThat(call(emil, "GET", address, "").statusCode()).isEqualTo(404);
        assertThat(unseen("emil")).isZero();
        accounts.remove(Actor.CONSOLE, "fred");
        var again = vigie.keyOf("fred", Role.WATCHER);
        assertThat(call(again, "GET", address, "").statusCode())
                .as("another fred")
                .isEqualTo(404);
        assertThat(call(fred, "GET", address, "").statusCode()).isEqualTo(401);
        assertThat(members(team)).containsExactly("dora");

        json(call(clara, "PUT", "/api/teams/" + team.substring(5), "{\"members\":[]}"), 200);
        assertThat(call(dora, "GET", address, "").statusCode())
                .as("nor who made it")
                .isEqualTo(404);
        assertThat(unseen("dora")).isZero();
        assertThat(call(clara, "GET", address, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whenATeamEndsItsMonitorsGoToItsHeirOrArePausedWithWhoEndsIt() throws Exception {
        var gina = vigie.keyOf("gina", Role.WATCHER);
        vigie.keyOf("hans", Role.WATCHER);
        var one = team("Veille Est", "gina");
        var other = team("Veille Sud", "hans");
        var id = json(call(gina, "POST", "/api/monitors", monitor("E", one)), 201)
                .path("id")
                .asText();
        var address = "/api/monitors/" + id;
        for (var bad : List.of("nobody", one, "team:none")) {
            assertThat(call(clara, "DELETE", ending(one) + "?heir=" + Parameters.encode(bad), "")
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
        assertThat(call(gina, "DELETE", ending(one), "").statusCode()).isEqualTo(403);

        assertThat(call(clara, "DELETE", ending(one) + "?heir=" + Parameters.encode("team:Veille Sud"), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call(gina, "GET", address, "").statusCode()).isEqualTo(404);
        var inherited = json(call(clara, "GET", address, ""), 200);
        assertThat(inherited.path("owner").asText()).isEqualTo(other);
        assertThat(inherited.path("paused").asBoolean()).isFalse();
        assertThat(call(clara, "DELETE", ending(one), "").statusCode()).isEqualTo(404);
        assertThat(call(clara, "POST", "/api/monitors", monitor("E2", one)).statusCode())
                .as("a team that ended gets none")
                .isEqualTo(422);

        assertThat(call(clara, "DELETE", ending(other), "").statusCode()).isEqualTo(204);
        var kept = json(call(clara, "GET", address, ""), 200);
        assertThat(kept.path("owner").asText()).isEqualTo("clara");
        assertThat(kept.path("paused").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeATeamIsRefused() throws Exception {
        var team = team("Veille Centre", "clara");
        for (var bad : List.of(
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"X\",\"members\":[\"nobody\"]}",
                "{\"name\":\"X\",\"members\":1}")) {
            assertThat(call(clara, "POST", "/api/teams", bad).statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
        assertThat(call(clara, "POST", "/api/teams", "{\"name\":\"veille centre\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call(clara, "PUT", "/api/teams/none", "{\"name\":\"Y\"}").statusCode())
                .isEqualTo(404);
        var renamed = json(call(clara, "PUT", "/api/teams/" + team.substring(5), "{\"name\":\"Centre\"}"), 200);
        assertThat(renamed.path("members").path(0).asText()).isEqualTo("clara");
    }

    @Test
    void aTeamIsMadeOnItsPageAndChosenInTheFormOfAMonitor() throws Exception {
        vigie.keyOf("iris", Role.WATCHER);
        var boss = new Person(vigie);
        boss.logIn("clara", Person.PASSWORD);
        assertThat(boss.submit("/equipes", "/equipes", "what", "add", "name", "Veille <Mer>", "member", "iris")
                        .statusCode())
                .isEqualTo(303);
        assertThat(boss.get("/equipes").body()).contains("Veille &lt;Mer&gt;");
        assertThat(boss.submit("/equipes", "/equipes", "what", "add", "name", "veille <mer>")
                        .statusCode())
                .isEqualTo(422);
        var team = vigie.access().teams().of("iris").getFirst();

        var iris = new Person(vigie);
        iris.logIn("iris", Person.PASSWORD);
        assertThat(iris.get("/veilles/nouvelle?q=morue").body()).contains("value=\"" + team.owner() + "\"");
        assertThat(iris.submit(
                                "/veilles/nouvelle?q=morue",
                                "/veilles",
                                "name",
                                "Morues",
                                "q",
                                "morue",
                                "every",
                                "match",
                                "owner",
                                team.owner())
                        .statusCode())
                .isEqualTo(201);
        assertThat(iris.get("/veilles").body()).contains("Équipe Veille &lt;Mer&gt;");
        assertThat(boss.submit("/equipes", "/equipes", "what", "end", "team", team.id(), "heir", "iris")
                        .statusCode())
                .isEqualTo(303);
        assertThat(iris.get("/veilles").body()).contains("Morues").doesNotContain("Équipe Veille");
    }

    private static String ending(String owner) {
        return "/api/teams/" + owner.substring("team:".length());
    }

    private static String monitor(String name, String owner) {
        return "{\"name\":\"" + name + "\",\"query\":\"q"
                + UUID.randomUUID().toString().replace("-", "") + "\",\"owner\":\"" + owner + "\"}";
    }

    /** Makes a team; answers how a monitor names it. */
    private static String team(String name, String... members) throws Exception {
        var body = Json.MAPPER.createObjectNode().put("name", name);
        List.of(members).forEach(body.putArray("members")::add);
        return json(call(clara, "POST", "/api/teams", Json.text(body)), 201)
                .path("owner")
                .asText();
    }

    private static List<String> members(String owner) {
        return vigie.access().teams().owning(owner).orElseThrow().members();
    }

    private static int unseen(String person) {
        return vigie.tower().findings().unseen(person).all();
    }

    private static void given(String name, String text) throws Exception {
        var request = vigie.request("/api/documents").header("Authorization", "Bearer " + clara);
        json(vigie.send(new Form().field("publish", "true").file(name, text).post(request)), 202);
        vigie.archive().awaitIdle();
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
