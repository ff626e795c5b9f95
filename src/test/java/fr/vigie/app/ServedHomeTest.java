package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that a server owns: commands work through it, and it stops cleanly. */
@Tag("process")
final class ServedHomeTest {
    @TempDir
    private Path folder;

    @Test
    void commandsWorkThroughTheServerThatOwnsTheHomeAndSaySo() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        var release = Files.writeString(
                folder.resolve("release.txt"),
                "Un scanner pour Vesoul\n\nL’hôpital de Vesoul achète un scanner, dit Hélène Durand à Zoé Martin.\n");
        try (var server = ServedHome.start(home)) {
            var ingest = vigie.run("ingest", release.toString(), "--json");
            assertThat(ingest.code()).as(ingest.err()).isZero();
            assertThat(ingest.err()).isNotBlank();
            assertThat(ingest.json().path("indexed").asInt()).isEqualTo(1);
            assertThat(server.get("api/search?q=vesoul")).contains("Un scanner pour Vesoul");

            var search = vigie.run("search", "vesoul", "--json");
            assertThat(search.json().path("total").asInt()).isEqualTo(1);
            assertThat(search.err()).isNotBlank();
            var list = Files.writeString(folder.resolve("requetes.txt"), "vesoul\n\nscanner ET (\nintrouvable\n");
            var batch = vigie.run("batch", list.toString(), "--json");
            assertThat(batch.code()).as("one line cannot be read").isEqualTo(1);
            assertThat(batch.json().path("answers").findValuesAsText("documents"))
                    .containsExactly("1", "null", "0");
            assertThat(vigie.run("batch", list.toString()).out()).contains("1,vesoul,1,1,", "\n3,scanner ET (,,,,,,");
            assertThat(vigie.run("forget", "--name", "Hélène Durand").code()).isZero();
            assertThat(server.get("api/search?q=durand")).doesNotContain("Vesoul");
            assertThat(vigie.run("reindex").code()).isZero();
            assertThat(vigie.run("doctor").code()).isZero();
            assertThat(vigie.run("serve").code()).as("one process owns a home").isEqualTo(1);
            assertThat(server.stop()).as("a clean stop").isZero();
        }
        assertThat(vigie.run("search", "vesoul", "--json").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(vigie.run("forget", "--name", "Zoé Martin").out()).contains("1 document");
        assertThat(vigie.run("forget", "--name", "Martin").code()).isEqualTo(2);
        assertThat(vigie.run("search", "martin OU durand", "--json")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        var list = Files.writeString(folder.resolve("requetes.txt"), "vesoul\nintrouvable\n");
        assertThat(vigie.run("batch", list.toString()).out()).contains("1,vesoul,1,1,", "\n2,introuvable,0,0,");
    }

    @Test
    void whatComesIntoAWatchedFolderIsPublishedByItselfAndTheSourceReports() throws Exception {
        var press = Files.createDirectory(folder.resolve("presse"));
        var watched = Map.of(
                "VIGIE_WATCH_FOLDERS", press.toString(), "VIGIE_WATCH_EVERY", "1 s", "VIGIE_WATCH_PUBLISH", "true");
        try (var server = ServedHome.start(folder.resolve("home"), watched)) {
            try (var events = server.lines("api/events")) {
                Files.writeString(
                        press.resolve("a.txt"), "Un scanner pour Lure\n\nL’hôpital de Lure achète un scanner.\n");

                assertThat(events.anyMatch(line -> line.contains("indexed"))).isTrue();
            }
            assertThat(server.get("api/search?q=lure")).contains("Un scanner pour Lure");
            assertThat(server.get("api/archive/sources")).contains(press.toString(), "\"taken\":1");
        }
    }
}
