package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shipped, unpacked where a test may write, run by its launcher with a Java and without Maven.
 *
 * @param root where it was unpacked
 * @param tools the one folder of its path
 */
record InstalledRelease(Path root, Path tools) {

    /** Unpacks the archive that the build made into a folder. */
    static InstalledRelease in(Path folder) throws IOException, InterruptedException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a shell script");
        try (var built = Files.newDirectoryStream(Path.of("target"), "vigie-*.tar.gz")) {
            var archive = built.iterator().next();
            var tar = new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(tar.waitFor()).isZero();
        }
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of("bash", "env", "readlink", "dirname", "find", "tr")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        try (var unpacked = Files.newDirectoryStream(folder, "vigie-*")) {
            return new InstalledRelease(unpacked.iterator().next(), tools);
        }
    }

    /** Begins a command; it says what it says in one stream. */
    Process launch(String... words) throws IOException {
        var line = new ArrayList<>(List.of(root.resolve("vigie").toString()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** Runs a command that has to succeed, and tells what it said. */
    String run(String... words) throws IOException, InterruptedException {
        var process = launch(words);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
