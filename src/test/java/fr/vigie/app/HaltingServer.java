package fr.vigie.app;

import fr.vigie.messages.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * {@code vigie serve} in a process of its own for the crash tests. A line on its standard input, a place and a number, has
 * it halt dead at that pass of the place.
 */
final class HaltingServer {
    private HaltingServer() {}

    /**
     * Serves until it is told to halt or to stop.
     *
     * @param arguments of {@code vigie}, of which the first is {@code serve}
     */
    public static void main(String[] arguments) {
        Logging.toTerminal();
        var point = new HaltingFailPoint();
        Thread.ofPlatform().daemon().name("orders").start(() -> obey(point));
        var messages = Messages.of("app", Speech.locale(System.getenv()));
        var line = new CommandLine(new ServeCommand(point));
        line.setResourceBundle(ResourceBundle.getBundle("fr/vigie/messages/app", messages.locale()));
        Runtime.getRuntime().exit(line.execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    private static void obey(HaltingFailPoint point) {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                var words = order.split(" ");
                point.arm(words[0], Integer.parseInt(words[1]));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
