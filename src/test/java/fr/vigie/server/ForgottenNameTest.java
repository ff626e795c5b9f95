package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.json.Json;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person whose name is forgotten is in no answer, page or list any more; a namesake is. */
@Tag("process")
final class ForgottenNameTest {
    private static final Pattern PERSON = Pattern.compile("(Hélène|HÉLÈNE|Paul)\\s(?i:Durand)");
    private static final Pattern NAMED = Pattern.compile("(?iu)h[ée]l[èe]ne|h%C3%A9l%C3%A8ne");

    private RunningVigie vigie;
    private DocumentId named;
    private DocumentId namesake;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        vigie = RunningVigie.tagging(home, ForgottenNameTest::tags);
        named = accept(
                "Le CHU recrute\n\n« C’est un besoin », dit Hélène Durand. HÉLÈNE\nDURAND ajoute : helene.durand@chu.fr");
        namesake = accept("Un autre sujet\n\n« C’est tout », dit Paul Durand.");
        vigie.archive().awaitIdle();
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void aForgottenNameIsInNoAnswerAndNoPage() throws Exception {
        var asked = List.of(
                "/api/search?q=recrute",
                "/api/suggest?q=Hél",
                "/api/suggest?q=h",
                "/api/quotes",
                "/api/documents/" + named,
                "/api/documents/" + named + "/text",
                "/api/documents/" + named + "/original",
                "/documents/" + named,
                "/?q=recrute",
                "/citations");
        assertThat(String.join("\n", answers(asked))).containsPattern(NAMED);
        assertThat(found("\"Hélène Durand\"")).contains(named.value());

        var forgotten = forget("{\"name\": \"hélène DURAND\"}");
        assertThat(forgotten.statusCode()).isEqualTo(200);
        assertThat(Json.object(forgotten.body()).path("covered").asInt()).isOne();

        assertThat(found("\"Hélène Durand\"")).doesNotContain(named.value());
        assertThat(found("helene")).isEmpty();
        assertThat(found("durand")).containsExactly(namesake.value());
        for (var path : asked) {
            // the words that were typed stand in the answer
            assertThat(vigie.get(path).body().replace("q=Hél", "").replace("Hél\"", ""))
                    .as(path)
                    .doesNotContainPattern(NAMED);
        }
        var original = vigie.get("/api/documents/" + named + "/original", "Accept", "application/json");
        assertThat(original.statusCode()).isEqualTo(410);
        assertThat(original.body()).contains("originalWithheld");
        assertThat(vigie.get("/api/documents/" + namesake + "/original").body()).contains("Paul Durand");
        assertThat(vigie.get("/api/quotes").body()).contains("Paul Durand", "C’est un besoin");
        assertThat(vigie.get("/api/audit", "X-Vigie-Key", RunningVigie.KEY).body())
                .contains("archive.forget")
                .doesNotContainPattern(NAMED);
    }

    @Test
    void oneWordAloneIsRefused() throws Exception {
        var refused = forget("{\"name\": \"Durand\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("noFullName");
        assertThat(found("durand")).hasSize(2);
    }

    private HttpResponse<String> forget(String body) throws Exception {
        return vigie.send(vigie.request("/api/archive/forget")
                .header("X-Vigie-Key", RunningVigie.KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private List<String> found(String query) throws Exception {
        var answer = vigie.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return Json.object(answer.body()).path("hits").findValuesAsText("id");
    }

    private List<String> answers(List<String> paths) throws Exception {
        var answers = new ArrayList<String>();
        for (var path : paths) {
            var answer = vigie.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            answers.add(answer.body());
        }
        return answers;
    }

    private DocumentId accept(String text) throws Exception {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var admission = vigie.archive()
                .accept(bytes, Acceptance.draft("a.txt", Origin.UPLOAD).published());
        return ((Admission.Accepted) admission).holding().id();
    }

    private static Tags tags(Reading reading) {
        var text = reading.text();
        var names = new ArrayList<Name>();
        var person = PERSON.matcher(text);
        while (person.find()) {
            var span = new Span(person.start(), person.end());
            names.add(new Name(NameType.PERSON, span, person.group(), person.group(1) + " Durand", Optional.empty()));
        }
        var start = text.indexOf("« ") + 2;
        var span = new Span(start, text.indexOf(" »"));
        var speaker = names.stream().findFirst().map(Name::label);
        return new Tags(names, List.of(), List.of(new Quote(span, span.of(text), speaker, Optional.empty())));
    }
}
