package fr.vigie.app;

import fr.vigie.messages.Messages;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * How a command speaks to who runs it: answers to the standard output, remarks to the other.
 *
 * @param terminal whether a person watches, who likes to see progress
 */
record Speech(PrintWriter out, PrintWriter remarks, Messages messages, boolean terminal) {

    static Speech of(CommandLine command) {
        return new Speech(
                command.getOut(), command.getErr(), Messages.of("app", locale(System.getenv())), isTerminal());
    }

    /** English where the environment says so, else French. */
    static Locale locale(Map<String, String> environment) {
        var language = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("");
        return language.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Prints a line of the answer. */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    void say(String key, Object... arguments) {
        print(messages.say(key, arguments));
    }

    /** Says something beside the answer. */
    void remark(String key, Object... arguments) {
        remarks.println(messages.say(key, arguments));
        remarks.flush();
    }
}
