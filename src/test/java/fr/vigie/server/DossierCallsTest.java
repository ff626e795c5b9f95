package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Actor;
import fr.vigie.access.Scope;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Rights;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dossiers over REST. */
@Tag("process")
class DossierCallsTest extends KeepingCase {
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
    void whatCannotBeSoAsAWholePutsNothingIn() throws Exception {
        var document = given("entier", "Un texte.");
        var id = dossier(anne, "Entier", given("autre entier", "Un autre."));
        var there = "/api/dossiers/" + id + "/documents/" + document;

        json(call(anne, "PUT", there, "{\"note\":\"x\",\"before\":\"nowhere\"}"), 422);
        json(call(anne, "PUT", there, "{\"note\":\"" + "x".repeat(20_001) + "\"}"), 422);
        assertThat(json(call(anne, "GET", "/api/dossiers/" + id, ""), 200)
                        .path("seen")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void everyFormOfALineLeadsBackToThePageOnWhichItStood() throws Exception {
        var id = dossier(anne, "Deux pages", given("première", "Un texte."), given("seconde", "Un autre texte."));
        var page = call(anne, "GET", "/dossiers/" + id + "?page=1", "").body();

        assertThat(page.split("name=\"avant\"", -1)).hasSize(3);
        assertThat(page.split("name=\"vue\" value=\"page=1\"", -1))
                .as("of two lines each: note, take, move")
                .hasSize(7);
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

    private Map<String, byte[]> unzipped(String key, String path) throws IOException, InterruptedException {
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
}
