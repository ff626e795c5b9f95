package fr.vigie.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A web site on this machine that says what it was asked; what it does not have is 404. */
final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                asked.add(path);
                answers.getOrDefault(path, gone -> gone.sendResponseHeaders(404, -1))
                        .give(exchange);
            }
        });
        server.start();
    }

    /** An address under the name that is allowed in these tests. */
    URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** The same machine under a name that is not. */
    URI elsewhere(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    Site answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    Site text(String path, String text) {
        return answer(path, exchange -> send(exchange, text));
    }

    Site moved(String path, URI target) {
        return answer(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target.toString());
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** A feed of these pages, the newest first as feeds have them, with an entity tag. */
    Site feed(String path, String... pages) {
        return answer(path, exchange -> {
            var tag = "\"" + pages.length + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, rss(pages));
            }
        });
    }

    static void send(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String rss(String... pages) {
        return Stream.of(pages)
                .map(page -> "<item><title>T</title><link>" + page + "</link><guid>" + page + "</guid></item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>F</title>"
                                + "<link>http://localhost/</link><description>D</description>",
                        "</channel></rss>"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
