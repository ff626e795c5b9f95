package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped runs where it is unpacked, with a Java and without Maven, and says what is in it. */
final class ReleaseIT {

    @TempDir
    private Path folder;

    @Test
    void theReleaseRunsFromWhereItIsUnpackedAndListsItsLibraries() throws Exception {
        var release = InstalledRelease.in(folder);
        var root = release.root();
        assertThat(root).isDirectoryContaining(file -> file.endsWith("LICENSE"));
        assertThat(root).isDirectoryContaining(file -> file.endsWith("NOTICE"));
        assertThat(root.resolve("docs").resolve("vigie.conf")).exists();
        namesEveryLibraryWithItsLicence(root);

        var home = folder.resolve("home");
        try (var server = ServedHome.listening(
                release.launch("serve", "--no-sample", "--port", "0", "--home", home.toString()))) {
            assertThat(server.ask("health/ready").statusCode()).isEqualTo(200);
            assertThat(server.stop()).isZero();
        }
    }

    private static void namesEveryLibraryWithItsLicence(Path root) throws IOException {
        var parts = Json.object(Files.readString(root.resolve("vigie-bom.json"), StandardCharsets.UTF_8))
                .path("components");
        var listed = new ArrayList<String>();
        for (var part : parts) {
            listed.add(part.path("name").asText() + "-" + part.path("version").asText() + ".jar");
            assertThat(part.path("licenses")).as(part.path("name").asText()).isNotEmpty();
        }
        try (var shipped = Files.list(root.resolve("lib"))) {
            assertThat(shipped.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(listed)
                            .anyMatch(jar -> name.startsWith(jar.substring(0, jar.length() - ".jar".length()))));
        }
    }
}
