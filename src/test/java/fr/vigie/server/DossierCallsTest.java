package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Rights;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept searches and dossiers over REST. */
@Tag("process")
class DossierCallsTest {
    private static RunningVigie vigie;
    private static String anne = "";
    private static String bruno = "";
    private static String edith = "";

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, List.of());
        anne = key("anne", Role.WATCHER, Role.WATCHER.scopes());
        bruno = key("bruno", Role.WATCHER, Role.WATCHER.scopes());
        edith = key("edith", Role.EDITOR, Role.EDITOR.scopes());
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    private static String key(String name, Role role, Set<Scope> scopes) {
        var access = vigie.access();
        access.accounts().add(Actor.CONSOLE, name, role, Optional.empty(), Optional.of(Person.PASSWORD));
        return access.keys()
                .make(Actor.CONSOLE, access.accounts().named(name).orElseThrow(), "tests", scopes, 1)
                .secret();
    }

    @Test
    void aSearchIsKeptCountedOpenedRenamedAndRemoved() throws Exception {
        given("axolotl avant", "Un axolotl.");
        awaitMonitors();
        var made = json(
                call(anne, "POST", "/api/searches", "{\"name\":\"Axolotls\",\"address\":\"/?q=axolotl&cursor=x\"}"),
                201);
        var address = "/api/searches/" + made.path("id").asText();
        assertThat(made.path("address").asText()).isEqualTo("/?q=axolotl");
        assertThat(made.path("new").asInt()).isZero();

        given("axolotl apres", "Encore un axolotl.");
        given("autre", "Rien.");
        assertThat(awaitedNew(address)).isEqualTo(1);
        assertThat(json(call(anne, "GET", address + "?seen=true", ""), 200)
                        .path("new")
                        .asInt())
                .isZero();
        assertThat(json(call(anne, "PUT", address, "{\"name\":\"Autre nom\"}"), 200)
                        .path("name")
                        .asText())
                .isEqualTo("Autre nom");
        assertThat(call(anne, "PUT", address, "{\"name\":\"x\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        json(call(anne, "POST", "/api/searches", "{\"name\":\"x\",\"address\":\"q=%28\"}"), 400);
        json(call(anne, "POST", "/api/searches", "{\"address\":\"q=a\"}"), 422);
        json(call(bruno, "GET", address, ""), 404);
        json(call(bruno, "DELETE", address, ""), 404);
        assertThat(call(anne, "DELETE", address, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aDossierIsSharedByAddressWithinTheHouseAloneAndRenewedAddressesOpenNothing() throws Exception {
        var document = given("partagé", "Un texte.");
        var id = dossier(anne, "À partager", document);
        json(call(bruno, "GET", "/api/dossiers/" + id, ""), 404);

        var shared = share(anne, id, "{\"sharing\":\"read\"}");
        var there = "/api" + shared;
        assertThat(shared).matches("/dossiers/[A-Za-z0-9_-]{43}");
        var seen = json(call(bruno, "GET", there, ""), 200);
        assertThat(seen.path("right").asText()).isEqualTo("read");
        assertThat(seen.path("contents").path(0).path("document").asText()).isEqualTo(document);
        assertThat(seen.toString()).doesNotContain(id);
        json(call(bruno, "PUT", there, "{\"title\":\"x\"}"), 403);
        json(call(bruno, "PUT", there + "/documents/" + document, "{\"note\":\"x\"}"), 403);
        json(call(bruno, "DELETE", there, ""), 403);
        json(call(bruno, "POST", there + "/share", "{\"sharing\":\"write\"}"), 403);
        assertThat(vigie.get(there).statusCode()).isEqualTo(401);
        assertThat(vigie.get(shared, "Accept", "text/html").statusCode()).isIn(302, 303, 401);
        assertThat(json(call(bruno, "GET", "/api/dossiers", ""), 200)
                        .path("dossiers")
                        .findValuesAsText("title"))
                .contains("À partager");

        var renewed = share(anne, id, "{\"sharing\":\"write\",\"renew\":true}");
        json(call(bruno, "GET", there, ""), 404);
        json(call(bruno, "PUT", "/api" + renewed, "{\"title\":\"À deux\"}"), 200);
        share(anne, id, "{\"sharing\":\"none\"}");
        json(call(bruno, "GET", "/api" + renewed, ""), 404);
        assertThat(json(call(bruno, "GET", "/api/dossiers", ""), 200)
                        .path("dossiers")
                        .findValuesAsText("title"))
                .doesNotContain("À deux");
        assertThat(vigie.access().audit().newest(Optional.empty(), Optional.empty(), 1_000))
                .anyMatch(entry ->
                        entry.what().equals("dossier.share") && entry.target().equals(id))
                .noneMatch(entry -> entry.toString().contains(renewed.substring("/dossiers/".length())));
    }

    @Test
    void ofTwoWhoWriteANoteTheSecondIsTold() throws Exception {
        var document = given("à deux mains", "Un texte.");
        var id = dossier(anne, "Notes", document);
        var there = "/api" + share(anne, id, "{\"sharing\":\"write\"}") + "/documents/" + document;
        var first = call(bruno, "PUT", there, "{\"note\":\"de Bruno\",\"tags\":[\"a\"]}", "If-Match", "\"1\"");
        json(first, 200);
        assertThat(first.headers().firstValue("ETag")).contains("\"2\"");
        var second = json(
                call(
                        anne,
                        "PUT",
                        "/api/dossiers/" + id + "/documents/" + document,
                        "{\"note\":\"d’Anne\"}",
                        "If-Match",
                        "\"1\""),
                412);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(json(call(anne, "GET", "/api/dossiers/" + id + "?tag=a", ""), 200)
                        .path("contents")
                        .path(0)
                        .path("note")
                        .asText())
                .isEqualTo("de Bruno");
    }

    @Test
    void aDraftInASharedDossierIsNotThereForOthersAndAWithdrawnDocumentLosesEveryWord() throws Exception {
        var draft = give(edith, "Kakapotin secret", "Un brouillon kakapotin.", Rights.FULL, false);
        var open = given("Ouvert d’abord", "Un texte public.");
        var id = dossier(edith, "Bureau", draft, open);
        call(edith, "PUT", "/api/dossiers/" + id + "/documents/" + draft, "{\"tags\":[\"kakapotin\"]}");
        call(edith, "PUT", "/api/dossiers/" + id + "/documents/" + open, "{\"note\":\"note interne\"}");
        var there = "/api" + share(edith, id, "{\"sharing\":\"read\"}");

        var seen = json(call(anne, "GET", there, ""), 200);
        assertThat(seen.toString()).doesNotContainIgnoringCase("kakapotin").doesNotContain(draft);
        assertThat(seen.path("contents")).hasSize(1);
        assertThat(call(anne, "GET", there + "?q=kakapotin", "").body()).doesNotContain(draft);

        vigie.archive().withdraw(new DocumentId(open));
        vigie.archive().awaitIdle();
        var after = json(call(anne, "GET", there, ""), 200);
        assertThat(after.path("gone").asInt()).isEqualTo(1);
        assertThat(after.toString()).doesNotContain("Ouvert").doesNotContain("note interne");
        var zip = unzipped(anne, there + "/export");
        assertThat(new String(zip.get("index.html"), StandardCharsets.UTF_8))
                .contains("Un document n’est plus public")
                .doesNotContain("Ouvert")
                .doesNotContainIgnoringCase("kakapotin");
        assertThat(zip.keySet()).noneMatch(name -> name.startsWith("originals/"));
    }

    @Test
    void theWholeDossierIsTakenAwayWithNotesListsAndTheOriginalsThatMayBe() throws Exception {
        var whole = given("Communiqué entier", "Le texte entier du communiqué.");
        var excerpt = give(anne, "Article réservé", "Le texte réservé, mot introuvable.", Rights.EXCERPT, true);
        var id = dossier(anne, "À emporter <b>", whole, excerpt);
        call(
                anne,
                "PUT",
                "/api/dossiers/" + id + "/documents/" + whole,
                "{\"note\":\"=à citer\",\"tags\":[\"prix\",\"2026\"]}");

        var zip = unzipped(anne, "/api/dossiers/" + id + "/export");
        assertThat(zip.keySet())
                .contains("index.html", "notes.csv", "documents.csv", "documents.ris", "documents.jsonl")
                .filteredOn(name -> name.startsWith("originals/"))
                .hasSize(1);
        var page = new String(zip.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("À emporter &lt;b&gt;", "=à citer", "prix, 2026", vigie.address("/documents/" + whole))
                .contains("« Article réservé »")
                .contains("Le fichier d’origine");
        var all = new StringBuilder();
        zip.forEach((name, bytes) -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        assertThat(new String(zip.get("documents.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(3);
        assertThat(new String(zip.get("documents.ris"), StandardCharsets.UTF_8)).contains("TI  - Communiqué entier");
        assertThat(new String(zip.get("documents.jsonl"), StandardCharsets.UTF_8).lines())
                .hasSize(2);
        assertThat(new String(zip.get("notes.csv"), StandardCharsets.UTF_8)).contains("'=à citer");
        var originals = zip.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("originals/"))
                .toList();
        assertThat(new String(originals.getFirst().getValue(), StandardCharsets.UTF_8))
                .contains("Le texte entier du communiqué.");
        assertThat(new String(zip.get("documents.jsonl"), StandardCharsets.UTF_8))
                .contains("Le texte entier du communiqué.");
        assertThat(all.toString()).contains("Article réservé");
    }

    @Test
    void aForgottenDocumentIsInNoDossierAndARemovedOneKeepsItsNoteForTheOwner() throws Exception {
        var removed = given("à retirer", "Un texte.");
        var forgotten = given("à oublier", "Un texte.");
        var id = dossier(anne, "Mémoire", removed, forgotten);
        for (var document : List.of(removed, forgotten)) {
            call(anne, "PUT", "/api/dossiers/" + id + "/documents/" + document, "{\"note\":\"ma note\"}");
        }
        vigie.archive().remove(new DocumentId(removed));
        vigie.archive().forget(List.of(new DocumentId(forgotten)));
        var left = json(call(anne, "GET", "/api/dossiers/" + id, ""), 200).path("contents");
        assertThat(left).hasSize(1);
        assertThat(left.path(0).path("document").asText()).isEqualTo(removed);
        assertThat(left.path(0).path("note").asText()).isEqualTo("ma note");
        assertThat(left.path(0).path("gone").asBoolean()).isTrue();
    }

    @Test
    void aProgramThatMayOnlyReadChangesNothing() throws Exception {
        var access = vigie.access();
        var reading = access.keys()
                .make(Actor.CONSOLE, access.accounts().named("anne").orElseThrow(), "lecture", Set.of(Scope.READ), 1)
                .secret();
        json(call(reading, "GET", "/api/dossiers", ""), 200);
        json(call(reading, "POST", "/api/dossiers", "{\"title\":\"x\"}"), 403);
        json(call(anne, "POST", "/api/dossiers", "{\"title\":\" \"}"), 422);
        json(call(anne, "POST", "/api/dossiers", "{\"titre\":\"x\"}"), 400);
    }

    private static String dossier(String key, String title, String... documents) throws Exception {
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

    private static String share(String key, String id, String body) throws Exception {
        return json(call(key, "POST", "/api/dossiers/" + id + "/share", body), 200)
                .path("shared")
                .asText();
    }

    private static String given(String title, String text) throws Exception {
        return give(edith, title, text, Rights.FULL, true);
    }

    private static String give(String key, String title, String text, Rights rights, boolean published)
            throws Exception {
        assertThat(key).isNotEmpty();
        var draft = Acceptance.draft(title + ".txt", Origin.UPLOAD).with(rights);
        var bytes = (title + "\n\n" + text).getBytes(StandardCharsets.UTF_8);
        var admission = vigie.archive().accept(new ByteArrayInputStream(bytes), published ? draft.published() : draft);
        vigie.archive().awaitIdle();
        return ((Admission.Accepted) admission).holding().id().value();
    }

    /** Until the monitors were asked about all that is public: what they are asked about later counts as new. */
    private static void awaitMonitors() {
        var deadline = System.nanoTime() + 60_000_000_000L;
        var waiting = 1;
        while (waiting > 0 && System.nanoTime() < deadline) {
            waiting = vigie.archive()
                    .database()
                    .jdbi()
                    .<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                    "SELECT COUNT(*) FROM document WHERE watched <> change AND visibility = 'published'")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    private static long awaitedNew(String address) throws Exception {
        var deadline = System.nanoTime() + 60_000_000_000L;
        long fresh;
        do {
            fresh = json(call(anne, "GET", address, ""), 200).path("new").asLong();
        } while (fresh == 0 && System.nanoTime() < deadline);
        return fresh;
    }

    private static Map<String, byte[]> unzipped(String key, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    vigie.request(path).header("Authorization", "Bearer " + key).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            var files = new TreeMap<String, byte[]>();
            try (var zip = new ZipInputStream(answer.body())) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
            return files;
        }
    }

    private static HttpResponse<String> call(String key, String method, String path, String body, String... headers)
            throws Exception {
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

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer.body());
    }
}
