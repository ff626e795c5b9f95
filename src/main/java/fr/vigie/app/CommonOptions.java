package fr.vigie.app;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private Path home =
            Path.of(Optional.ofNullable(System.getenv("VIGIE_HOME")).orElse(System.getProperty("vigie.root", ".")));

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli looks at it before a command runs
    private boolean help;

    Home home() {
        return new Home(home.toAbsolutePath().normalize());
    }
}
