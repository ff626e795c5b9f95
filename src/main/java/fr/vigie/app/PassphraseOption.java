package fr.vigie.app;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The passphrase of a backup: from a file, from the environment, or typed in; never on the command line itself. */
final class PassphraseOption {
    private static final String VARIABLE = "VIGIE_PASSPHRASE";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphraseFile")
    private Optional<Path> file = Optional.empty();

    /** Whether one was named without being asked for. */
    boolean isGiven() {
        return file.isPresent();
    }

    /**
     * The passphrase.
     *
     * @param anew whether it is chosen now, and so typed twice
     * @throws BadUsage when there is none, and nobody to ask
     */
    String read(CommandLine command, Speech speech, boolean anew) throws IOException {
        if (file.isPresent()) {
            return chosen(command, speech, firstLine(file.get()));
        }
        var named = Optional.ofNullable(System.getenv(VARIABLE)).filter(value -> !value.isEmpty());
        if (named.isPresent()) {
            return named.get();
        }
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isEmpty()) {
            throw new BadUsage(command, speech.messages().say("noPassphrase", VARIABLE));
        }
        var typed = typed(console.get(), speech, "typePassphrase");
        if (anew && !typed.equals(typed(console.get(), speech, "typeAgain"))) {
            throw new BadUsage(command, speech.messages().say("passphrasesDiffer"));
        }
        return chosen(command, speech, typed);
    }

    private static String chosen(CommandLine command, Speech speech, String passphrase) {
        if (passphrase.isEmpty()) {
            throw new BadUsage(command, speech.messages().say("noPassphrase", VARIABLE));
        }
        return passphrase;
    }

    private static String firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        }
    }

    private static String typed(Console console, Speech speech, String question) {
        var typed = console.readPassword("%s", speech.messages().say(question) + " ");
        if (typed == null) {
            return "";
        }
        var passphrase = new String(typed);
        Arrays.fill(typed, ' ');
        return passphrase;
    }
}
