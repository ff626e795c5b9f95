package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped runs where it is unpacked, with a Java and without Maven, and says what is in it. */
final class ReleaseIT {

    @TempDir
    private Path folder;

    @Test
    void theReleaseRunsFromWhereItIsUnpackedAndListsItsLibraries() throws Exception {
        var root = unpack();
        assertThat(root).isDirectoryContaining(file -> file.endsWith("LICENSE"));
        assertThat(root).isDirectoryContaining(file -> file.endsWith("NOTICE"));
        assertThat(root.resolve("docs").resolve("vigie.conf")).exists();
        namesEveryLibraryWithItsLicence(root);

        var home = folder.resolve("home");
        try (var server =
                ServedHome.listening(launch(root, "serve", "--no-sample", "--port", "0", "--home", home.toString()))) {
            assertThat(server.ask("health/ready").statusCode()).isEqualTo(200);
            assertThat(server.stop()).isZero();
        }
    }

    private Path unpack() throws IOException, InterruptedException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a shell script");
        try (var built = Files.newDirectoryStream(Path.of("target"), "vigie-*.tar.gz")) {
            var archive = built.iterator().next();
            var tar = new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(tar.waitFor()).isZero();
        }
        try (var unpacked = Files.newDirectoryStream(folder, "vigie-*")) {
            return unpacked.iterator().next();
        }
    }

    /** A path that has no Maven. */
    private Path tools() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of("bash", "env", "readlink", "dirname", "find", "tr")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        return tools;
    }

    private Process launch(Path root, String... words) throws IOException {
        var line = new ArrayList<>(List.of(root.resolve("vigie").toString()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PATH", tools().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
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
