package fr.vigie.app;

import picocli.CommandLine;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.toTerminal();
        var code = VigieCommand.line(Speech.locale(System.getenv()), arguments).execute(arguments);
        Runtime.getRuntime().exit(code);
    }

    /**
     * Ends the process from within a shutdown hook, where a clean stop is no failure: left to itself the Java machine
     * answers a signal with 128 and its number.
     */
    @EndsTheProcess
    static void stoppedCleanly() {
        Runtime.getRuntime().halt(0);
    }

    /** The whole command line, for a program or a test to execute. */
    static CommandLine commandLine() {
        return VigieCommand.line(Speech.locale(System.getenv()));
    }
}
