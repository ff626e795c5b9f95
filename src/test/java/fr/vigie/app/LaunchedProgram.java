package fr.vigie.app;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stands in the place of the program when the launcher is tested: says which Java machine runs it, where, with what. */
final class LaunchedProgram {
    private LaunchedProgram() {}

    public static void main(String[] arguments) {
        var lines = List.of(
                "java " + System.getProperty("java.home"),
                "root " + System.getProperty("vigie.root"),
                "words " + String.join("|", arguments));
        System.out.writeBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
