package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.document.Rights;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.json.Json;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server with two who watch and one who edits, and what they keep there over REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeepingCase {
    RunningVigie vigie;
    String anne = "";
    String bruno = "";
    String edith = "";

    @BeforeAll
    void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, List.of());
        anne = key("anne", Role.WATCHER, Role.WATCHER.scopes());
        bruno = key("bruno", Role.WATCHER, Role.WATCHER.scopes());
        edith = key("edith", Role.EDITOR, Role.EDITOR.scopes());
    }

    @AfterAll
    void stop() {
        vigie.close();
    }

    String key(String name, Role role, Set<Scope> scopes) {
        var access = vigie.access();
        access.accounts().add(Actor.CONSOLE, name, role, Optional.empty(), Optional.of(Person.PASSWORD));
        return access.keys()
                .make(Actor.CONSOLE, access.accounts().named(name).orElseThrow(), "tests", scopes, 1)
                .secret();
    }

    String dossier(String key, String title, String... documents) throws Exception {
        var body = Json.MAPPER.createObjectNode().put("title", title);
        var id = json(call(key, "POST", "/api/dossiers", body.toString()), 201)
                .path("id")
                .asText();
        ObjectNode put = Json.MAPPER.createObjectNode();
        var list = put.putArray("documents");
        List.of(documents).forEach(list::add);
        json(call(key, "POST", "/api/dossiers/" + id + "/documents", put.toString()), 200);
        return id;
    }

    String share(String key, String id, String body) throws Exception {
        return json(call(key, "POST", "/api/dossiers/" + id + "/share", body), 200)
                .path("shared")
                .asText();
    }

    String given(String title, String text) throws Exception {
        return give(edith, title, text, Rights.FULL, true);
    }

    String give(String key, String title, String text, Rights rights, boolean published) throws Exception {
        assertThat(key).isNotEmpty();
        var draft = Acceptance.draft(title + ".txt", Origin.UPLOAD).with(rights);
        var bytes = (title + "\n\n" + text).getBytes(StandardCharsets.UTF_8);
        var admission = vigie.archive().accept(new ByteArrayInputStream(bytes), published ? draft.published() : draft);
        vigie.archive().awaitIdle();
        return ((Admission.Accepted) admission).holding().id().value();
    }

    HttpResponse<String> call(String key, String method, String path, String body, String... headers) throws Exception {
        var request = vigie.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return vigie.send(request.build());
    }

    JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer.body());
    }
}
