package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.app.CommandRun.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as programs rely on it: what is printed as JSON, and the exit codes. */
@Tag("process")
final class CommandLineTest {
    private static final String RELEASE = """
            COMMUNIQUÉ DE PRESSE

            Dijon, le 26 janvier 2021

            Le CHU Dijon-Bourgogne crée plus de 120 emplois

            Le CHU Dijon-Bourgogne annonce plus de 120 emplois à Beaune, pour un budget de 3,5 M€.

            « Nous recrutons dès ce printemps », explique Maud Ferracin, directrice de l’établissement.
            """;
    private static final String ARTICLE = """
            Une maison de santé à Autun

            La maison de santé d’Autun ouvrira le 3 mai 2022 avec huit médecins.
            """;

    @TempDir
    private Path folder;

    private Path inbox;
    private CommandRun vigie;

    @BeforeEach
    void write() throws IOException {
        inbox = Files.createDirectories(folder.resolve("à lire"));
        Files.writeString(inbox.resolve("communiqué.txt"), RELEASE);
        Files.writeString(Files.createDirectories(inbox.resolve("2022")).resolve("article.txt"), ARTICLE);
        vigie = new CommandRun(folder.resolve("home"));
    }

    @Test
    void ingestTakesFoldersWholeOnceAndNamesWhatItRefuses() throws Exception {
        assertThat(summary(vigie.run("ingest", inbox.toString(), "--json"), 0)).containsExactly(2, 2, 0, 0);

        Files.writeString(inbox.resolve("vide.txt"), "");
        Files.writeString(inbox.resolve("copie.txt"), ARTICLE);
        var again = vigie.run("ingest", "--json", inbox.toString());
        assertThat(summary(again, 1)).containsExactly(4, 0, 3, 1);
        var refused = again.json().path("refused").path(0);
        assertThat(refused.path("file").asText()).endsWith("vide.txt");
        assertThat(refused.path("reason").asText()).isEqualTo("empty");
        assertThat(refused.path("message").asText()).isNotBlank();
    }

    @Test
    void aDraftIsNotFoundAndADryRunKeepsNothing() throws Exception {
        assertThat(summary(vigie.run("ingest", "--dry-run", "--json", inbox.toString()), 0))
                .containsExactly(2, 2, 0, 0);
        assertThat(total("maison")).isZero();
        assertThat(summary(vigie.run("ingest", "--draft", "--json", inbox.toString()), 0))
                .containsExactly(2, 2, 0, 0);
        assertThat(total("maison")).isZero();
        assertThat(summary(vigie.run("ingest", "--dry-run", "--json", inbox.toString()), 0))
                .containsExactly(2, 0, 2, 0);
    }

    @Test
    void searchAnswersWhatTheContractSays() throws Exception {
        vigie.run("ingest", inbox.toString());

        var answer = vigie.run("search", "emplois>=100 Beaune", "--json", "--size", "5", "--sort", "newest");
        assertThat(answer.code()).isZero();
        assertThat(answer.json().properties())
                .extracting(Map.Entry::getKey)
                .contains("total", "families", "tookMs", "relaxed", "suggestion", "cursor", "hits", "facets");
        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        var hit = answer.json().path("hits").path(0);
        assertThat(hit.path("title").asText()).isEqualTo("Le CHU Dijon-Bourgogne crée plus de 120 emplois");
        assertThat(hit.path("date").asText()).isEqualTo("2021-01-26");
        assertThat(hit.path("kind").asText()).isEqualTo("communique");
        assertThat(hit.path("snippets").path(0).asText()).contains("<mark>Beaune</mark>");

        assertThat(total("santé", "--facet", "kind=communique")).isZero();
        assertThat(total("coelacanthe")).isZero();
        assertThat(vigie.run("search", "coelacanthe").code()).isZero();
    }

    @Test
    void whatCannotBeReadIsShownWithItsPlaceAndEndsWithTwo() throws Exception {
        var misread = vigie.run("search", "CHU (emplois");

        assertThat(misread.code()).isEqualTo(2);
        assertThat(misread.out()).isEmpty();
        assertThat(misread.err().lines()).contains("  CHU (emplois", "      ^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search a --facet couleur=bleu",
                "search a --facet kind",
                "search a --size 101",
                "search a --sort alphabet",
                "search",
                "ingest",
                "ingest nulle-part.txt",
                "ingest . --workers 0",
                "serve --port 70000",
                "serve --port sept",
                "chercher a",
                "doctor --soigner",
                "bench search --documents beaucoup"
            })
    void badUsageIsToldInALineAndEndsWithTwo(String words) throws Exception {
        var outcome = vigie.run(words.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(Files.exists(folder.resolve("home"))).as("nothing is made").isFalse();
    }

    @Test
    void tagPrintsWhatTheContractNamesWithPlacesInTheText() throws Exception {
        var outcome = vigie.run("tag", inbox.resolve("communiqué.txt").toString(), "--json");
        var tagged = outcome.json();
        var text = tagged.path("text").asText();

        assertThat(outcome.code()).isZero();
        assertThat(tagged.properties())
                .extracting(Map.Entry::getKey)
                .contains("file", "mediaType", "kind", "title", "lead", "issuer", "author", "date", "language")
                .contains("text", "names", "figures", "quotes", "contacts");
        for (var list : List.of("names", "figures", "quotes")) {
            assertThat(tagged.path(list))
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(text.substring(
                                    tag.path("start").asInt(), tag.path("end").asInt()))
                            .isEqualTo(tag.path("text").asText()));
        }
        var figure = tagged.path("figures").path(0);
        assertThat(figure.path("value").asDouble()).isEqualTo(120);
        assertThat(figure.path("bound").asText()).isEqualTo("atLeast");
        assertThat(figure.path("family").asText()).isEqualTo("emplois");
        assertThat(tagged.path("quotes").path(0).path("speaker").asText()).isEqualTo("Maud Ferracin");
        assertThat(Files.exists(folder.resolve("home"))).as("nothing is kept").isFalse();
    }

    @Test
    void tagEndsWithOneForWhatCannotBeRead() throws Exception {
        var broken = Files.write(folder.resolve("cassé.pdf"), "%PDF-1.7 rien".getBytes(StandardCharsets.UTF_8));

        assertThat(vigie.run("tag", broken.toString()).code()).isEqualTo(1);
        assertThat(vigie.run("tag", folder.resolve("absent.pdf").toString()).code())
                .isEqualTo(1);
    }

    @Test
    void doctorNamesAMissingOriginalAndReindexRebuilds() throws Exception {
        vigie.run("ingest", inbox.toString());
        assertThat(vigie.run("doctor", "--json").code()).isZero();

        remove(folder.resolve("home/index"));
        assertThat(vigie.run("reindex").code()).isZero();
        assertThat(total("maison")).isEqualTo(1);

        Files.delete(original(folder.resolve("home/corpus/archive"), ARTICLE));
        var ill = vigie.run("doctor", "--json");
        assertThat(ill.code()).isEqualTo(1);
        assertThat(ill.json().path("findings").path(0).path("trouble").asText()).isEqualTo("originalMissing");
        assertThat(summary(vigie.run("ingest", inbox.toString(), "--json"), 0)).containsExactly(2, 0, 2, 0);
        assertThat(vigie.run("doctor").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "ingest", "search", "tag", "reindex", "doctor", "bench"})
    void everyCommandExplainsItself(String command) throws Exception {
        var outcome = vigie.run(command, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("--home").doesNotContain("null");
    }

    private int total(String... words) throws Exception {
        var line = new ArrayList<>(List.of("search", "--json"));
        line.addAll(List.of(words));
        return vigie.run(line.toArray(String[]::new)).json().path("total").asInt();
    }

    /** Seen, indexed, known and refused. */
    private static List<Integer> summary(Outcome outcome, int code) throws IOException {
        assertThat(outcome.code()).isEqualTo(code);
        var summary = outcome.json();
        return List.of(
                number(summary.path("seen")),
                number(summary.path("indexed")),
                number(summary.path("known")),
                summary.path("refused").size());
    }

    private static int number(JsonNode node) {
        assertThat(node.isInt()).isTrue();
        return node.intValue();
    }

    private static Path original(Path archive, String text) throws IOException {
        try (var files = Files.walk(archive)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
