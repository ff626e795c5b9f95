package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie monitor} on a home of its own, and through a server. */
@Tag("process")
final class MonitorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void monitorsAreMadeListedTriedOutAndRemoved() throws Exception {
        var vigie = new CommandRun(folder.resolve("home"));
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Un scanner à Dijon\n\nLe CHU de Dijon a reçu un scanner.");
        Files.writeString(inbox.resolve("b.txt"), "Une école à Beaune\n\nElle ouvre en mai.");
        assertThat(vigie.run("ingest", inbox.toString()).code()).isZero();

        seeTo(vigie);
    }

    @Test
    void aRunningServerIsAskedInstead() throws Exception {
        var home = folder.resolve("home");
        try (var served = ServedHome.start(home)) {
            assertThat(served.address()).startsWith("http");
            var vigie = new CommandRun(home);
            var inbox = Files.createDirectories(folder.resolve("inbox"));
            Files.writeString(inbox.resolve("a.txt"), "Un scanner à Dijon\n\nLe CHU de Dijon a reçu un scanner.");
            assertThat(vigie.run("ingest", inbox.toString()).code()).isZero();

            seeTo(vigie);
        }
    }

    private static void seeTo(CommandRun vigie) throws Exception {
        var added = vigie.run("monitor", "add", "scanner", "--name", "Scanners", "--every", "day", "--json");
        assertThat(added.code()).as(added.err()).isZero();
        var id = added.json().path("id").asText();
        assertThat(vigie.run("monitor", "list", "--json")
                        .json()
                        .path("monitors")
                        .findValuesAsText("name"))
                .containsExactly("Scanners");
        assertThat(vigie.run("monitor", "show", id).out()).contains("Scanners");
        var tested = vigie.run("monitor", "test", id, "--json");
        assertThat(tested.json().path("matched").asInt()).isEqualTo(1);
        assertThat(vigie.run("monitor", "test", "scanner ET dijon").out().strip())
                .matches("[0-9a-f]{20}");

        assertThat(vigie.run("monitor", "test", "scanner (").code()).isEqualTo(2);
        assertThat(vigie.run("monitor", "add", "scanner (").code()).isEqualTo(2);
        assertThat(vigie.run("monitor", "add", "scanner", "--every", "year").code())
                .isEqualTo(1);
        assertThat(vigie.run("monitor", "show", "0123456789abcdef0123").code()).isEqualTo(1);

        assertThat(vigie.run("monitor", "remove", id).code()).isZero();
        assertThat(vigie.run("monitor", "list").out()).doesNotContain("Scanners");
    }
}
