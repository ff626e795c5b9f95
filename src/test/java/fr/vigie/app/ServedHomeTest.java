package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that a server owns: commands work through it, and it stops cleanly. */
@Tag("process")
final class ServedHomeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    private Path folder;

    @Test
    void commandsWorkThroughTheServerThatOwnsTheHomeAndSaySo() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        var release = Files.writeString(
                folder.resolve("release.txt"), "Un scanner pour Vesoul\n\nL’hôpital de Vesoul achète un scanner.\n");
        var server = serve(home);
        try (var said = server.inputReader()) {
            var address = address(said);

            var ingest = vigie.run("ingest", release.toString(), "--json");
            assertThat(ingest.code()).as(ingest.err()).isZero();
            assertThat(ingest.err()).isNotBlank();
            assertThat(ingest.json().path("indexed").asInt()).isEqualTo(1);
            assertThat(get(address + "api/search?q=vesoul")).contains("Un scanner pour Vesoul");

            var search = vigie.run("search", "vesoul", "--json");
            assertThat(search.json().path("total").asInt()).isEqualTo(1);
            assertThat(search.err()).isNotBlank();
            assertThat(vigie.run("reindex").code()).isZero();
            assertThat(vigie.run("doctor").code()).isZero();
            assertThat(vigie.run("serve").code()).as("one process owns a home").isEqualTo(1);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).as("a clean stop").isZero();
        assertThat(vigie.run("search", "vesoul", "--json").json().path("total").asInt())
                .isEqualTo(1);
    }

    private static Process serve(Path home) throws IOException {
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--no-sample",
                "--port",
                "0",
                "--home",
                home.toString());
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static String address(BufferedReader said) throws IOException {
        var heard = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            heard.append(line).append('\n');
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the server did not say where it listens:\n" + heard);
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
