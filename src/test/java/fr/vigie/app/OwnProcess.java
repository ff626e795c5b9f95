package fr.vigie.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the class path in a Java machine of its own. */
public final class OwnProcess {
    private OwnProcess() {}

    /**
     * Starts one.
     *
     * @param output gets what it prints, behind what is there; what it complains of goes to a file beside
     */
    public static Process start(Path output, Class<?> main, List<String> arguments) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        output.resolveSibling(output.getFileName() + ".log").toFile()))
                .start();
    }
}
