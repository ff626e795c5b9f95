package fr.vigie.app;

import picocli.CommandLine;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.toTerminal();
        var code = commandLine().execute(arguments);
        Runtime.getRuntime().exit(code);
    }

    /** The whole command line, for a program or a test to execute. */
    static CommandLine commandLine() {
        return VigieCommand.line(Speech.locale(System.getenv()));
    }
}
