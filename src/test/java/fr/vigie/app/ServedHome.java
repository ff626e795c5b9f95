package fr.vigie.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own that owns a home; closing it stops it as an operator would. */
final class ServedHome implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+:\\d+/");
    private static final int PATIENCE_SECONDS = 30;
    private static final int PATIENCE_WITH_DYING_SECONDS = 300;

    private final Process process;
    private final BufferedReader said;
    private final StringBuilder heard = new StringBuilder();
    private final String address;

    private ServedHome(Process process) throws IOException {
        this.process = process;
        this.said = process.inputReader();
        this.address = hearAddress();
    }

    static ServedHome start(Path home, String... options) throws IOException {
        return start(home, Map.of(), options);
    }

    /** @param environment what is set in it besides */
    static ServedHome start(Path home, Map<String, String> environment, String... options) throws IOException {
        return new ServedHome(begin(home, environment, options));
    }

    /** A server that was begun in another way, once it says where it listens. */
    static ServedHome listening(Process process) throws IOException {
        return new ServedHome(process);
    }

    /** One that can be told to halt, with a Java machine that starts fast; what it complains of goes to a file. */
    static ServedHome mortal(Path home, Path complaints) throws IOException {
        var words = words(HaltingServer.class, home);
        words.add(1, "-XX:TieredStopAtLevel=1");
        return new ServedHome(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start());
    }

    /** The process alone, for servers that do not come to listen. */
    static Process begin(Path home, Map<String, String> environment, String... options) throws IOException {
        var words = words(Main.class, home);
        words.addAll(List.of(options));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> words(Class<?> main, Path home) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "serve",
                "--no-sample",
                "--port",
                "0",
                "--home",
                home.toString()));
    }

    /** Tells a mortal one to halt at a pass of a place from now on. */
    void haltAt(String place, int pass) throws IOException {
        var order = process.outputWriter();
        order.write(place + " " + pass + "\n");
        order.flush();
    }

    /** Tells it to stop, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until it has ended by itself or was killed, and tells its exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_WITH_DYING_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the server does not die:\n" + heard);
        }
        return process.exitValue();
    }

    String address() {
        return address;
    }

    String get(String path) throws IOException, InterruptedException {
        return ask(path).body();
    }

    /** The lines of an answer that goes on; the caller closes them. */
    Stream<String> lines(String path) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofLines()).body().onClose(client::shutdownNow);
    }

    /** @param path without the slash that the address ends with */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Stops it with a signal, and tells its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the server does not stop:\n" + heard);
        }
        return process.exitValue();
    }

    private String hearAddress() throws IOException {
        return hear(ADDRESS);
    }

    /** The first that the server says, from where it was listened to last, of a shape. */
    String hear(Pattern shape) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            heard.append(line).append('\n');
            var found = shape.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the server did not say " + shape + ":\n" + heard);
    }

    @Override
    public void close() throws IOException {
        try (said) {
            stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
