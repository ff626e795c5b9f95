package fr.vigie.monitor.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that agrees to everything but one command. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String refused;
    private final String refusal;

    RefusingServer(String refused, String refusal) throws IOException {
        this.refused = refused;
        this.refusal = refusal;
        Thread.ofVirtual().start(this::talk);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void talk() {
        try (var caller = socket.accept();
                var in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean data = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                var answer = line.toUpperCase(Locale.ROOT).startsWith(refused)
                        ? refusal
                        : line.startsWith("DATA") ? "354 go on" : "250 ok";
                data = answer.startsWith("354");
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (line.startsWith("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
