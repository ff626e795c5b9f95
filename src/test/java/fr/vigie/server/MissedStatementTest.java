package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.ingest.Progress;
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
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and quotes that the machine missed, added by a person who read the text. */
@Tag("process")
class MissedStatementTest {
    private static final String FOUND = "40 emplois en 2025";
    private static final String TEXT =
            "Le CHU recrute\n\nIl a créé " + FOUND + ", puis 45\u00a0postes à Dijon et 45 postes\nà Beaune."
                    + " L’hôpital de Dijon le dit sans détour : “C’est un\nbesoin”, explique sa directrice.";

    private RunningVigie vigie;
    private DocumentId id;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        vigie = RunningVigie.tagging(home, MissedStatementTest::tags);
        var admission = vigie.archive()
                .accept(
                        new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                        Acceptance.draft("chu.txt", Origin.UPLOAD));
        vigie.archive().awaitIdle();
        id = ((Admission.Accepted) admission).holding().id();
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void aFigureThatWasMissedIsAddedFoundAsAnyOtherAndOutlivesReadingAgain() throws Exception {
        assertThat(add("figure", "passage", "45 \n postes", "number", "2").statusCode())
                .isEqualTo(303);

        for (int round = 0; round < 2; round++) {
            var figures = document().path("figures");
            assertThat(figures).hasSize(2);
            var added = figures.path(1);
            assertThat(added.path("value").asInt()).isEqualTo(45);
            assertThat(added.path("family").asText()).isEqualTo("emplois");
            assertThat(added.path("start").asInt()).isEqualTo(TEXT.lastIndexOf("45"));
            assertThat(TEXT.substring(
                            added.path("start").asInt(), added.path("end").asInt()))
                    .isEqualTo("45 postes");
            vigie.archive().reindex(Progress.UNSEEN);
        }
        var asked = vigie.get("/api/figures?audience=desk&figure=emplois%3E%3D45");
        assertThat(Json.object(asked.body()).path("total").asInt()).isEqualTo(1);
        assertThat(page()).contains("45 postes");

        var undone = form("what", "figure", "words", "45 postes", "occurrence", "0", "how", "restore");
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(document().path("figures")).hasSize(1);
    }

    @Test
    void whatAPersonFoundTakesThePlaceOfWhatTheMachineFoundAcrossIt() throws Exception {
        assertThat(add("figure", "passage", "40 emplois", "value", "41", "bound", "about")
                        .statusCode())
                .isEqualTo(303);

        var figures = document().path("figures");
        assertThat(figures).hasSize(1);
        assertThat(figures.path(0).path("text").asText()).isEqualTo("40 emplois");
        assertThat(figures.path(0).path("value").asInt()).isEqualTo(41);
        assertThat(figures.path(0).path("bound").asText()).isEqualTo("about");
    }

    @Test
    void aQuoteThatWasMissedIsAddedWithoutTheMarksAroundIt() throws Exception {
        assertThat(add("quote", "passage", "“C'est un besoin”", "speaker", "Anne Roux", "role", "directrice")
                        .statusCode())
                .isEqualTo(303);

        var quotes = document().path("quotes");
        assertThat(quotes).hasSize(1);
        assertThat(quotes.path(0).path("text").asText()).isEqualTo("C’est un\nbesoin");
        assertThat(quotes.path(0).path("speaker").asText()).isEqualTo("Anne Roux");
    }

    @Test
    void aPassageThatTheTextHasNotIsGivenBackAndNothingIsAdded() throws Exception {
        for (var fields : List.of(
                List.of("passage", "46 postes", "measure", "lits ouverts"),
                List.of("passage", "45 postes", "number", "3", "measure", "lits ouverts"),
                List.of("passage", "Il a créé", "measure", "lits ouverts"))) {
            var answer = add("figure", fields.toArray(String[]::new));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(fields.get(1) + "</textarea>", "value=\"lits ouverts\"");
            assertThat(document().path("figures")).hasSize(1);
        }
    }

    private HttpResponse<String> add(String what, String... fields) throws Exception {
        var all = new String[fields.length + 8];
        System.arraycopy(new String[] {"what", what, "how", "add", "unit", "count", "bound", "exact"}, 0, all, 0, 8);
        System.arraycopy(fields, 0, all, 8, fields.length);
        return form(all);
    }

    /** Sends a form; of a field that is there twice, the last holds. */
    private HttpResponse<String> form(String... fields) throws Exception {
        var version = vigie.archive().state(id).orElseThrow().version();
        var body = new StringBuilder("version=" + version);
        for (int i = 0; i < fields.length; i += 2) {
            if (!List.of(fields).subList(i + 2, fields.length).contains(fields[i])) {
                body.append('&').append(fields[i]).append('=').append(Parameters.encode(fields[i + 1]));
            }
        }
        return vigie.send(vigie.request("/bureau/" + id)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build());
    }

    private String page() throws Exception {
        return vigie.get("/bureau/" + id).body();
    }

    private JsonNode document() throws Exception {
        return Json.object(vigie.get("/api/documents/" + id).body());
    }

    /** Finds one figure and no quote. */
    private static Tags tags(Reading reading) {
        int at = reading.text().indexOf(FOUND);
        var figure = new Figure(
                new Span(at, at + FOUND.length()),
                FOUND,
                40,
                OptionalDouble.empty(),
                Bound.EXACT,
                Measurement.COUNT,
                Optional.of("emplois"),
                Optional.of("emplois"),
                Optional.empty(),
                Optional.of("2025"),
                Optional.empty());
        return new Tags(List.of(), List.of(figure), List.of());
    }
}
