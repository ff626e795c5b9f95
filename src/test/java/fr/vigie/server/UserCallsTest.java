package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeing to accounts, over REST and on the pages. */
@Tag("process")
class UserCallsTest {
    @TempDir
    private Path home;

    private RunningVigie vigie;
    private String key = "";

    @BeforeEach
    void start() {
        vigie = RunningVigie.with(home, List.of());
        var access = vigie.access();
        access.accounts()
                .add(Actor.CONSOLE, "alice", Role.ADMINISTRATOR, Optional.empty(), Optional.of(Person.PASSWORD));
        var alice = access.accounts().named("alice").orElseThrow();
        key = access.keys()
                .make(Actor.CONSOLE, alice, "tests", EnumSet.allOf(Scope.class), 1)
                .secret();
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void anAccountIsOpenedGivenItsPasswordByLinkChangedAndRemoved() throws Exception {
        var made = json(
                call("POST", "/api/users", "{\"name\":\"Eva\",\"role\":\"editor\",\"mail\":\"eva@example.org\"}"), 201);
        assertThat(made.path("name").asText()).isEqualTo("eva");
        var link = made.path("link").asText();

        var eva = new Person(vigie);
        assertThat(eva.get(link).body()).contains("eva");
        var secret = link.substring(link.indexOf('=') + 1);
        assertThat(eva.post("/acces", List.of("lien", secret, "password", Person.PASSWORD, "again", Person.PASSWORD))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/connexion?fait=mot-de-passe");
        assertThat(eva.logIn("eva", Person.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(eva.get("/personnes").statusCode()).isEqualTo(403);

        var changed = json(call("PATCH", "/api/users/eva", "{\"role\":\"administrator\",\"mail\":null}"), 200);
        assertThat(changed.path("role").asText()).isEqualTo("administrator");
        assertThat(changed.path("mail").isNull()).isTrue();
        assertThat(eva.get("/personnes").statusCode()).as("at once").isEqualTo(200);
        var session = json(call("GET", "/api/users/eva/sessions", ""), 200)
                .path("sessions")
                .path(0)
                .path("id")
                .asText();
        assertThat(call("DELETE", "/api/users/eva/sessions/" + session, "").statusCode())
                .isEqualTo(204);
        assertThat(eva.get("/personnes").statusCode()).isEqualTo(303);
        assertThat(call("DELETE", "/api/users/eva", "").statusCode()).isEqualTo(204);
        assertThat(call("GET", "/api/users/eva", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeDoneIsSaidWithItsReason() throws Exception {
        assertThat(kind(call("POST", "/api/users", "{\"name\":\"alice\",\"role\":\"reader\"}"), 409))
                .isEqualTo("accountTaken");
        assertThat(kind(call("POST", "/api/users", "{\"name\":\"é\",\"role\":\"reader\"}"), 422))
                .isEqualTo("notAnAccountName");
        assertThat(kind(call("POST", "/api/users", "{\"name\":\"eva\",\"role\":\"king\"}"), 422))
                .isEqualTo("notARole");
        assertThat(kind(call("POST", "/api/users", "{\"name\":\"eva\",\"role\":\"reader\",\"password\":\"x\"}"), 422))
                .isEqualTo("password.tooShort");
        assertThat(kind(
                        call("POST", "/api/users", "{\"name\":\"eva\",\"role\":\"reader\",\"mail\":\"a@b\\nBcc:c@d\"}"),
                        422))
                .isEqualTo("notAMail");
        assertThat(kind(call("POST", "/api/users", "{\"name\":\"eva\",\"rôle\":\"reader\"}"), 400))
                .isEqualTo("unknownField");
        assertThat(kind(call("PATCH", "/api/users/alice", "{\"disabled\":true}"), 409))
                .isEqualTo("lastAdministrator");
        assertThat(kind(call("DELETE", "/api/users/nobody", ""), 404)).isEqualTo("noSuchAccount");
        assertThat(kind(call("POST", "/api/users/alice/keys", "{\"label\":\"x\",\"scopes\":[]}"), 422))
                .isEqualTo("scopeNeeded");
    }

    @Test
    void accountsAreForAdministratorsAlone() throws Exception {
        var access = vigie.access();
        access.accounts().add(Actor.CONSOLE, "eva", Role.EDITOR, Optional.empty(), Optional.of(Person.PASSWORD));
        var eva = new Person(vigie);
        eva.logIn("eva", Person.PASSWORD);
        for (var route : vigie.routes()) {
            boolean guarded = route.path().startsWith("/api/users")
                    || route.path().startsWith("/api/teams")
                    || route.path().startsWith("/personnes")
                    || route.path().equals("/equipes")
                    || route.path().equals("/api/audit")
                    || route.path().equals("/journal");
            if (guarded) {
                assertThat(route.access()).as(route.path()).isEqualTo(Route.Access.ADMINISTRATOR);
            }
        }
        assertThat(eva.get("/api/users").statusCode()).isEqualTo(403);
        assertThat(vigie.get("/api/users").statusCode()).isEqualTo(401);
    }

    @Test
    void theLogIsReadByPageAndTakenAwayWhole() throws Exception {
        call("POST", "/api/users", "{\"name\":\"eva\",\"role\":\"editor\"}");
        var page = json(call("GET", "/api/audit?who=alice", ""), 200);
        assertThat(page.path("entries").findValuesAsText("what")).containsExactly("account.link", "account.add");
        var lines = call("GET", "/api/audit?format=jsonl", "").body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(Json.object(lines.getFirst()).path("number").asInt()).isEqualTo(1);
        vigie.access().audit().note(new Actor("alice", ""), "test", "=HYPERLINK(\"x\")", "a,b");
        var csv = call("GET", "/api/audit?format=csv", "").body();
        assertThat(csv)
                .contains("number,made,who,what,target,detail,address\r\n")
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",\"a,b\",");
        assertThat(kind(call("GET", "/api/audit?format=xml", ""), 400)).isEqualTo("notAFormatOfTheLog");
    }

    @Test
    void thePagesDoTheSame() throws Exception {
        var alice = new Person(vigie);
        alice.logIn("alice", Person.PASSWORD);
        var added = alice.submit("/personnes", "/personnes", "name", "eva", "role", "reader");
        assertThat(added.body()).contains("Le compte « eva » est ouvert").contains("/acces?lien=");
        assertThat(alice.submit("/personnes", "/personnes", "name", "eva", "role", "reader")
                        .body())
                .contains("Un compte s’appelle déjà « eva »");
        assertThat(alice.submit("/personnes/eva", "/personnes/eva", "what", "role", "role", "editor")
                        .statusCode())
                .isEqualTo(303);
        assertThat(vigie.access().accounts().named("eva").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(alice.submit("/personnes/eva", "/personnes/eva", "what", "link")
                        .body())
                .contains("/acces?lien=");
        assertThat(alice.submit("/personnes/alice", "/personnes/alice", "what", "disable")
                        .body())
                .contains("seul administrateur");
        alice.submit("/personnes/eva", "/personnes/eva", "what", "disable");
        assertThat(alice.get("/personnes").body()).contains("fermé");
        alice.submit("/personnes/eva", "/personnes/eva", "what", "remove");
        assertThat(alice.get("/personnes/eva").statusCode()).isEqualTo(404);
        assertThat(alice.get("/journal").body())
                .contains("account.remove")
                .contains("account.disable")
                .contains("127.0.0.1");
    }

    @Test
    void whoAsksIsToldWhatTheyMay() throws Exception {
        assertThat(json(vigie.get("/api/account"), 200).path("name").isNull()).isTrue();
        var alice = json(call("GET", "/api/account", ""), 200);
        assertThat(alice.path("name").asText()).isEqualTo("alice");
        assertThat(alice.path("scopes")).hasSize(4);
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return vigie.send(vigie.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String kind(HttpResponse<String> answer, int status) {
        return json(answer, status).path("type").asText().replace("urn:vigie:problem:", "");
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer.body());
    }
}
