package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher itself, in a copy of the project's folder, on a path where only what it is given is found. */
@Tag("process")
final class LauncherTest {
    private static final List<String> TOOLS =
            List.of("bash", "readlink", "dirname", "find", "tr", "mkdir", "rm", "tail", "touch", "cat");

    @TempDir
    private Path folder;

    private Path root;
    private Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    private record Said(int exit, String output, String complaint) {}

    @BeforeEach
    void copyTheProject() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a shell script");
        root = Files.createDirectories(folder.resolve("un dossier à espaces"));
        Files.copy(Path.of("vigie"), root.resolve("vigie"));
        runnable(root.resolve("vigie"));
        jar(Files.createDirectories(root.resolve("target")).resolve("vigie.jar"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("VIGIE_JDKS", "");
    }

    @Test
    void whereThereIsNoJavaItSaysSoInOneLineAndExits3() throws Exception {
        assertNone(launch(root.resolve("vigie"), "serve"));
    }

    @Test
    void anOlderJdkAndAJavaWithoutACompilerWillNotDo() throws Exception {
        onThePath(jdk("jdk-17", "17.0.15"));
        var runtime = jdk("jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        environment.put("JAVA_HOME", runtime.toString());
        environment.put("VIGIE_JDKS", runtime + ":" + jdk("jdk-21", "21") + ":" + folder.resolve("nowhere"));
        assertNone(launch(root.resolve("vigie"), "serve"));
    }

    @Test
    void itSaysSoInEnglishWhereTheEnvironmentDoes() throws Exception {
        environment.put("LANG", "en_GB.UTF-8");
        var said = launch(root.resolve("vigie"), "serve");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.complaint().lines()).singleElement().asString().startsWith("Vigie needs a JDK 25 or later");
    }

    @Test
    void aJdkInAUsualFolderIsFoundBehindAnOlderOneOnThePath() throws Exception {
        var old = jdk("jdk-17", "17.0.15");
        onThePath(old);
        environment.put("JAVA_HOME", old.toString());
        environment.put("VIGIE_JDKS", old + ":" + ours());
        assertRuns(launch(root.resolve("vigie"), "serve"), "serve");
    }

    @Test
    void theJdkOfJavaHomeOrThePathIsTakenBeforeAnother() throws Exception {
        environment.put("VIGIE_JDKS", jdk("jdk-26", "26").toString());
        environment.put("JAVA_HOME", ours().toString());
        assertRuns(launch(root.resolve("vigie"), "doctor"), "doctor");

        environment.remove("JAVA_HOME");
        onThePath(ours());
        assertRuns(launch(root.resolve("vigie"), "doctor"), "doctor");
    }

    @Test
    void itRunsThroughLinksFromAnyFolderAndKeepsEveryWord() throws Exception {
        environment.put("VIGIE_JDKS", ours().toString());
        environment.remove("HOME");
        var first = Files.createSymbolicLink(folder.resolve("lien"), Path.of("un dossier à espaces", "vigie"));
        var second = Files.createSymbolicLink(folder.resolve("lien du lien"), first);
        var said = launch(second, "search", "l’hôpital d’été", "--size", "3", "");
        assertRuns(said, "search|l’hôpital d’été|--size|3|");
    }

    @Test
    void whereTheProgramIsNotBuiltAndThereIsNoMavenItSaysSoInOneLineAndExits3() throws Exception {
        environment.put("VIGIE_JDKS", ours().toString());
        Files.delete(root.resolve("target/vigie.jar"));
        var said = launch(root.resolve("vigie"), "serve");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.complaint().lines()).singleElement().asString().contains("Maven");
    }

    private static void assertNone(Said said) {
        assertThat(said.exit()).as(said.complaint()).isEqualTo(3);
        assertThat(said.output()).isEmpty();
        assertThat(said.complaint().lines())
                .singleElement()
                .asString()
                .startsWith("Vigie demande un JDK 25 ou plus récent, introuvable ici");
    }

    private void assertRuns(Said said, String words) throws IOException {
        assertThat(said.exit()).as(said.complaint()).isZero();
        assertThat(said.output().split("\n"))
                .containsExactly("java " + ours(), "root " + root.toRealPath(), "words " + words);
    }

    /** The Java machine that runs this test, which is recent enough. */
    private static Path ours() throws IOException {
        return Path.of(System.getProperty("java.home")).toRealPath();
    }

    /** A folder that looks like a JDK of a version; what it would run fails. */
    private Path jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        for (var program : List.of("java", "javac")) {
            runnable(Files.writeString(bin.resolve(program), "#!" + tools.resolve("bash") + "\nexit 99\n"));
        }
        Files.writeString(
                folder.resolve(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve(name);
    }

    private void onThePath(Path jdk) throws IOException {
        Files.deleteIfExists(tools.resolve("java"));
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void jar(Path target) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LaunchedProgram.class.getName());
        var name = LaunchedProgram.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(target), manifest);
                var bytes = LauncherTest.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(bytes.readAllBytes());
        }
    }

    private Said launch(Path script, String... words) throws Exception {
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), script.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(
                process.exitValue(),
                Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }
}
