package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.ingest.Progress;
import fr.vigie.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over its forms and over REST: what stands where, what is doubtful, corrections that meet, hours, versions. */
@Tag("process")
class DeskTest {
    private static final Pattern EMPLOIS = Pattern.compile("([0-9]+) emplois en ([0-9]{4})");
    private static final Pattern QUOTED = Pattern.compile("« ([^»]+) »");

    private RunningVigie vigie;

    @BeforeEach
    void start(@TempDir Path home) {
        vigie = RunningVigie.tagging(home, DeskTest::tags);
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void eachDocumentStandsInOnePlaceAndIsFoundByItsWordsOrItsFilesName() throws Exception {
        given("tapir.txt", "Un tapir attend\n\nIl attend.");
        given("casse.txt", "!");
        var published = given("loutre.txt", "La loutre est publique");
        publish(published, "{}");

        assertThat(desk("").path("counts").path("draft").asInt()).isEqualTo(1);
        assertThat(desk("?standing=failed")
                        .path("documents")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("Le fichier est abîmé.");
        assertThat(desk("?standing=published")
                        .path("documents")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("La loutre est publique");
        assertThat(desk("?q=attend").path("documents")).hasSize(1);
        assertThat(desk("?q=TAPIR.t").path("documents")).hasSize(1);
        assertThat(desk("?q=loutre").path("documents")).isEmpty();
        assertThat(desk("?q=100%25").path("documents")).isEmpty();
        assertThat(vigie.get("/bureau?standing=failed").body())
                .contains("Le fichier est abîmé.", "Réessayer celles-ci");
    }

    @Test
    void manyArePublishedAtOnceAndThoseThatCannotBeAreNamed() throws Exception {
        var one = given("un.txt", "Premier panda");
        var two = given("deux.txt", "Second panda");
        publish(two, "{}");
        var at = "2031-06-01T06:00";
        var answer = json(
                call("POST", "/api/desk/publish", "{\"ids\":[\"" + one + "\",\"" + two + "\"],\"at\":\"" + at + "\"}"),
                200);

        assertThat(answer.path("documents").findValuesAsText("outcome")).containsExactly("done", "notFrom");
        assertThat(answer.path("documents").path(0).path("embargo").asText()).isEqualTo("2031-06-01T04:00:00Z");

        var form = form("/bureau?standing=embargoed", Map.of("what", "publish", "id", one));
        assertThat(form.headers().firstValue("Location").orElseThrow()).contains("deed=publish", "done=1");
        assertThat(json(vigie.get("/api/documents/" + one + "/state"), 200)
                        .path("visibility")
                        .asText())
                .isEqualTo("published");
    }

    @Test
    void whatFailedIsReadAgainWhenAsked() throws Exception {
        given("casse.txt", "!");
        var form = form("/bureau?standing=failed", Map.of("what", "retryAll"));
        vigie.archive().awaitIdle();

        assertThat(form.headers().firstValue("Location").orElseThrow()).contains("deed=retryAll", "done=1");
        assertThat(desk("").path("counts").path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsOverwritten() throws Exception {
        var id = given("a.txt", "Titre lu\n\nTexte.");
        var first = new LinkedHashMap<>(Map.of("what", "traits", "version", "1"));
        first.putAll(Map.of("title", "Titre de la première", "was.title", "Titre lu"));
        var second = new LinkedHashMap<>(Map.of("what", "traits", "version", "1"));
        second.putAll(Map.of("title", "Titre du second", "was.title", "Titre lu"));
        second.putAll(Map.of("issuer", "CHU du second", "was.issuer", ""));

        assertThat(form("/bureau/" + id, first).statusCode()).isEqualTo(303);
        var told = form("/bureau/" + id, second);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Titre de la première", "Titre du second", "CHU du second", "take.title");
        assertThat(document(id).path("title").asText()).isEqualTo("Titre de la première");

        // The page that came back says what stands now; the second takes the first's title and keeps their issuer.
        second.putAll(Map.of("version", "2", "was.title", "Titre de la première", "take.title", "theirs"));
        assertThat(form("/bureau/" + id, second).statusCode()).isEqualTo(303);
        assertThat(document(id).path("title").asText()).isEqualTo("Titre de la première");
        assertThat(document(id).path("issuer").asText()).isEqualTo("CHU du second");
    }

    @Test
    void aValueThatCannotBeStaysInTheFormAndIsNotSaved() throws Exception {
        var id = given("a.txt", "Titre");
        var answer = form(
                "/bureau/" + id,
                Map.of("what", "traits", "version", "1", "source", "javascript:alert(1)", "was.source", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("javascript:alert(1)", "Cette valeur ne convient pas.");
        assertThat(document(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void correctedFiguresQuotesAndContactsOutliveReadingAgain() throws Exception {
        var id = given(
                "a.txt",
                "Le pôle recrute\n\nIl crée 40 emplois en 2025, puis 12 emplois en 2026. « Quel plaisir », dit-on.");
        figure(
                id,
                "40 emplois en 2025",
                Map.of("how", "state", "value", "4 000", "bound", "atLeast", "unit", "count", "measure", "emplois"));
        figure(id, "12 emplois en 2026", Map.of("how", "hide"));
        var quote = new LinkedHashMap<>(Map.of("what", "quote", "words", "Quel plaisir", "occurrence", "0"));
        quote.putAll(Map.of("how", "state", "version", "3", "speaker", "Anne Martin", "role", "directrice"));
        assertThat(form("/bureau/" + id, quote).statusCode()).isEqualTo(303);
        var contact = Map.of(
                "what",
                "contacts",
                "version",
                "4",
                "was.contacts",
                "[]",
                "contact.name",
                "Léa",
                "contact.role",
                "",
                "contact.email",
                "lea@chu.example",
                "contact.phone",
                "");
        assertThat(form("/bureau/" + id, contact).statusCode()).isEqualTo(303);
        for (int round = 0; round < 2; round++) {
            var now = document(id);
            assertThat(now.path("figures")).hasSize(1);
            assertThat(now.path("figures").path(0).path("value").asInt()).isEqualTo(4000);
            assertThat(now.path("figures").path(0).path("bound").asText()).isEqualTo("atLeast");
            assertThat(now.path("figures").path(0).path("text").asText()).isEqualTo("40 emplois en 2025");
            assertThat(now.path("quotes").path(0).path("speaker").asText()).isEqualTo("Anne Martin");
            assertThat(now.path("contacts").path(0).path("email").asText()).isEqualTo("lea@chu.example");
            vigie.archive().reindex(Progress.UNSEEN);
        }
        assertThat(json(vigie.get("/api/figures?audience=desk&figure=emplois%3E%3D4000"), 200)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        figure(id, "12 emplois en 2026", Map.of("how", "restore"));
        assertThat(document(id).path("figures")).hasSize(2);
    }

    @Test
    void twoWhoCorrectTheSameFigureAreToldAndTwoOfDifferentOnesAreNot() throws Exception {
        var id = given("a.txt", "Le pôle recrute\n\nIl crée 40 emplois en 2025, puis 12 emplois en 2026.");
        var from = Map.of("how", "hide", "version", "1");
        assertThat(figure(id, "40 emplois en 2025", from).statusCode()).isEqualTo(303);
        assertThat(figure(id, "12 emplois en 2026", from).statusCode()).isEqualTo(303);
        var late = figure(
                id,
                "40 emplois en 2025",
                Map.of("how", "state", "version", "1", "value", "41", "bound", "exact", "unit", "count"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("a été corrigé autrement");
        assertThat(document(id).path("figures")).isEmpty();
    }

    @Test
    void anHourThatTheClocksSkipOrBringTwiceIsAskedBack() throws Exception {
        var id = given("a.txt", "Au printemps");
        var skipped = publishForm(id, Map.of("what", "embargo", "at", "2031-03-30T02:30", "zone", "Europe/Paris"));
        assertThat(skipped.statusCode()).isEqualTo(422);
        assertThat(skipped.body()).contains("Cette heure n’existe pas");
        var twice = publishForm(id, Map.of("what", "embargo", "at", "2031-10-26T02:30", "zone", "Europe/Paris"));
        assertThat(twice.body()).contains("Cette heure revient deux fois", "+02:00", "+01:00");
        publishForm(
                id, Map.of("what", "embargo", "at", "2031-10-26T02:30", "zone", "Europe/Paris", "offset", "+01:00"));
        assertThat(json(vigie.get("/api/documents/" + id + "/state"), 200)
                        .path("embargo")
                        .asText())
                .isEqualTo("2031-10-26T01:30:00Z");
        publishForm(id, Map.of("what", "embargo", "at", "2031-07-14T08:00", "zone", "America/Cayenne"));
        assertThat(json(vigie.get("/api/documents/" + id + "/state"), 200)
                        .path("embargo")
                        .asText())
                .isEqualTo("2031-07-14T11:00:00Z");
        assertThat(publish(id, "{\"at\":\"2031-03-30T02:30\"}").statusCode()).isEqualTo(400);
        assertThat(publish(id, "{\"at\":\"2031-10-26T02:30\"}").body()).contains("+02:00", "hourTwice");
        assertThat(publish(id, "{\"at\":\"2031-10-26T02:30[Europe/London]\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyPublishesWhatSomebodyElseChangedUnread() throws Exception {
        var id = given("a.txt", "Titre lu");
        form("/bureau/" + id, Map.of("what", "traits", "version", "1", "title", "Autre", "was.title", "Titre lu"));
        var answer = form("/bureau/" + id + "/publish", Map.of("what", "publish", "version", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(vigie.get("/api/documents/" + id, "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCorrectedFileKeepsTheAddressAndTheDifferenceIsToldWordByWord() throws Exception {
        var id = given("v1.txt", "Le CHU recrute\n\nIl embauche douze infirmiers à Dijon.");
        var form = new Form()
                .field("version", "1")
                .file("v2.txt", "Le CHU recrute\n\nIl embauche vingt infirmières à Dijon.");
        assertThat(vigie.send(form.post(vigie.request("/bureau/" + id + "/versions")))
                        .statusCode())
                .isEqualTo(303);
        vigie.archive().awaitIdle();
        form("/bureau/" + id, Map.of("what", "traits", "version", "2", "issuer", "CHU", "was.issuer", ""));

        assertThat(document(id).path("text").asText()).contains("vingt infirmières");
        var difference = json(vigie.get("/api/documents/" + id + "/difference?from=1&to=3"), 200);
        assertThat(difference.path("text").findValuesAsText("text"))
                .containsExactly(
                        "Le CHU recrute\n\n", "Il embauche ", "douze infirmiers", "vingt infirmières", " à Dijon.");
        assertThat(difference.path("stated").path(0).path("after").asText()).isEqualTo("CHU");
        assertThat(vigie.get("/bureau/" + id + "/versions?from=1&to=2").body())
                .contains("<del>douze infirmiers</del><ins>vingt infirmières</ins>", "v1.txt", "v2.txt");
        assertThat(vigie.get("/api/documents/" + id + "/difference?from=7").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theVersionsThatADocumentHadAsADraftStayTheDesks() throws Exception {
        var id = given("brouillon-secret.txt", "Avant");
        form("/bureau/" + id, Map.of("what", "traits", "version", "1", "title", "Après", "was.title", "Avant"));
        publish(id, "{}");
        form("/bureau/" + id, Map.of("what", "traits", "version", "2", "title", "Enfin", "was.title", "Après"));
        var path = "/api/documents/" + id + "/versions";

        assertThat(json(vigie.get(path), 200).path("versions").findValuesAsText("version"))
                .containsExactly("1", "2", "3");
        assertThat(json(vigie.get(path, "X-Forwarded-For", "203.0.113.9"), 200)
                        .path("versions")
                        .findValuesAsText("version"))
                .containsExactly("2", "3");
    }

    @Test
    void aPastedTextArrivesAsADraftAndTheSameAgainLeadsToIt() throws Exception {
        var form = new Form().field("text", "Un axolotl collé\r\n\r\nIl sourit.");
        var first = vigie.send(form.post(vigie.request("/depot/texte")));
        vigie.archive().awaitIdle();
        var again = vigie.send(form.post(vigie.request("/depot/texte")));
        var address = first.headers().firstValue("Location").orElseThrow();

        assertThat(again.headers().firstValue("Location").orElseThrow()).isEqualTo(address + "?done=known");
        var page = vigie.get(address).body();
        assertThat(page).contains("Un axolotl collé.txt", "Brouillon", "Il sourit.");
    }

    @Test
    void whatTheIssuerStatedOtherwiseBeforeIsToldWithTheDocument() throws Exception {
        var before =
                given("2025.txt", "Bilan\n\nLe pôle compte 40 emplois en 2024.", "issuer", "CHU", "date", "2025-01-10");
        publish(before, "{}");
        var now = given(
                "2026.txt", "Projet\n\nLe pôle compte 55 emplois en 2024.", "issuer", "CHU", "date", "2026-01-10");
        var doubts = json(vigie.get("/api/documents/" + now + "/review"), 200).path("doubts");

        assertThat(doubts.path(0).path("what").asText()).isEqualTo("statedOtherwise");
        assertThat(doubts.path(0).path("document").path("id").asText()).isEqualTo(before);
        assertThat(vigie.get("/bureau/" + now).body()).contains("/documents/" + before, "alors que l’émetteur disait");
    }

    private HttpResponse<String> figure(String id, String words, Map<String, String> more) throws Exception {
        var fields = new LinkedHashMap<>(Map.of("what", "figure", "words", words, "occurrence", "0"));
        fields.put("version", Integer.toString(document(id).path("version").asInt()));
        fields.putAll(more);
        return form("/bureau/" + id, fields);
    }

    private HttpResponse<String> publishForm(String id, Map<String, String> more) throws Exception {
        var fields = new LinkedHashMap<>(more);
        fields.put("version", "1");
        return form("/bureau/" + id + "/publish", fields);
    }

    private String given(String name, String text, String... stated) throws Exception {
        var form = new Form();
        for (int i = 0; i < stated.length; i += 2) {
            form.field(stated[i], stated[i + 1]);
        }
        var answer = json(vigie.send(form.file(name, text).post(vigie.request("/api/documents"))), 202);
        vigie.archive().awaitIdle();
        return answer.path("documents").path(0).path("id").asText();
    }

    private HttpResponse<String> publish(String id, String body) throws Exception {
        return call("POST", "/api/documents/" + id + "/publish", body);
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return vigie.send(vigie.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> Parameters.encode(field.getKey()) + "=" + Parameters.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return vigie.send(vigie.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private JsonNode desk(String query) throws Exception {
        return json(vigie.get("/api/desk" + query), 200);
    }

    private JsonNode document(String id) throws Exception {
        return json(vigie.get("/api/documents/" + id), 200);
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.object(response.body());
    }

    /** {@code 40 emplois en 2025} is a figure, what stands in guillemets a quote. */
    private static Tags tags(Reading reading) {
        var figures = new ArrayList<Figure>();
        for (var found = EMPLOIS.matcher(reading.text()); found.find(); ) {
            figures.add(new Figure(
                    new Span(found.start(), found.end()),
                    found.group(),
                    Double.parseDouble(found.group(1)),
                    OptionalDouble.empty(),
                    Bound.EXACT,
                    Measurement.COUNT,
                    Optional.of("emplois"),
                    Optional.of("emplois"),
                    Optional.empty(),
                    Optional.of(found.group(2)),
                    Optional.empty()));
        }
        var quotes = new ArrayList<Quote>();
        for (var found = QUOTED.matcher(reading.text()); found.find(); ) {
            quotes.add(new Quote(
                    new Span(found.start(1), found.end(1)), found.group(1), Optional.empty(), Optional.empty()));
        }
        return new Tags(List.of(), figures, quotes);
    }
}
