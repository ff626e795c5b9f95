package fr.vigie.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against servers that behave and servers that do not. */
@Timeout(120)
class HandoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void whatIsHandedOverArrivesWithItsHeaders() throws IOException {
        var got = new StringBuilder();
        server.createContext("/in", exchange -> {
            got.append(exchange.getRequestMethod())
                    .append(' ')
                    .append(exchange.getRequestHeaders().getFirst("X-Word"))
                    .append(' ')
                    .append(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .append(' ')
                    .append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            status(exchange, 204);
        });

        var answer = post(PATIENCE, "/in", "{\"é\":1}");

        assertThat(answer).isEqualTo(new Answer.Answered(204, Optional.empty()));
        assertThat(got).hasToString("POST yes application/json; charset=UTF-8 {\"é\":1}");
    }

    @Test
    void aRedirectIsNotFollowed() {
        var inside = new AtomicInteger();
        server.createContext("/inside", exchange -> {
            inside.incrementAndGet();
            status(exchange, 200);
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", at("127.0.0.1", "/inside").toString());
            status(exchange, 307);
        });

        assertThat(post(PATIENCE, "/moved", "{}")).isEqualTo(new Answer.Answered(307, Optional.empty()));
        assertThat(inside).hasValue(0);
    }

    @Test
    void anInnerMachineIsNotAskedUnderANameThatIsNotAllowed() {
        var asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            status(exchange, 200);
        });
        try (var handover = new Handover(Set.of("localhost"), "Vigie", PATIENCE, NOON)) {
            assertThat(handover.post(at("127.0.0.1", "/"), Map.of(), new byte[0]))
                    .isEqualTo(new Answer.NotPublic("127.0.0.1"));
            assertThat(handover.post(at("[::1]", "/"), Map.of(), new byte[0])).isInstanceOf(Answer.NotPublic.class);
            assertThat(handover.post(at("2130706433", "/"), Map.of(), new byte[0]))
                    .isNotInstanceOf(Answer.Answered.class);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void waitingIsAskedForInSecondsOrUntilAMoment() {
        server.createContext("/seconds", exchange -> later(exchange, "120"));
        server.createContext("/moment", exchange -> later(exchange, "Mon, 02 Mar 2026 12:10:00 GMT"));
        server.createContext("/past", exchange -> later(exchange, "Mon, 02 Mar 2026 11:00:00 GMT"));
        server.createContext("/odd", exchange -> later(exchange, "soon"));

        assertThat(post(PATIENCE, "/seconds", "{}")).isEqualTo(waits(Duration.ofMinutes(2)));
        assertThat(post(PATIENCE, "/moment", "{}")).isEqualTo(waits(Duration.ofMinutes(10)));
        assertThat(post(PATIENCE, "/past", "{}")).isEqualTo(waits(Duration.ZERO));
        assertThat(post(PATIENCE, "/odd", "{}")).isEqualTo(new Answer.Answered(503, Optional.empty()));
    }

    @Test
    void oneWhoDoesNotAnswerIsLeft() {
        server.createContext("/never", exchange -> awaitTheEnd());

        assertThat(post(SHORT, "/never", "{}")).isEqualTo(new Answer.TooSlow());
    }

    /** Each byte arrives in time; all of them together would take for ever. */
    @Test
    void oneWhoAnswersByDropsIsLeft() throws IOException {
        try (var drops = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(drops));
            try (var handover = new Handover(Set.of("localhost"), "Vigie", SHORT, NOON)) {
                var address = URI.create("http://localhost:" + drops.getLocalPort() + "/");

                assertThat(handover.post(address, Map.of(), new byte[0])).isEqualTo(new Answer.TooSlow());
            }
        }
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = new byte[1 << 16];
            while (true) {
                exchange.getResponseBody().write(block);
            }
        });

        assertThat(post(PATIENCE, "/endless", "{}")).isEqualTo(new Answer.Answered(200, Optional.empty()));
    }

    @Test
    void oneWhoHangsUpOrIsNotThereIsUnreachable() throws IOException {
        server.createContext("/hangs-up", HttpExchange::close);
        assertThat(post(PATIENCE, "/hangs-up", "{}")).isInstanceOf(Answer.Unreachable.class);

        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var handover = new Handover(Set.of("localhost"), "Vigie", PATIENCE, NOON)) {
            assertThat(handover.post(URI.create("http://localhost:" + free + "/"), Map.of(), new byte[0]))
                    .isInstanceOf(Answer.Unreachable.class);
            assertThat(handover.post(URI.create("http://nowhere.invalid/"), Map.of(), new byte[0]))
                    .isEqualTo(new Answer.UnknownHost("nowhere.invalid"));
        }
    }

    private Answer post(Duration patience, String path, String body) {
        try (var handover = new Handover(Set.of("localhost"), "Vigie", patience, NOON)) {
            return handover.post(at("localhost", path), Map.of("X-Word", "yes"), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static Answer waits(Duration wait) {
        return new Answer.Answered(503, Optional.of(wait));
    }

    private static void later(HttpExchange exchange, String value) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", value);
        status(exchange, 503);
    }

    private static void status(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(ServerSocket drops) {
        try (Socket socket = drops.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            var beat = new CountDownLatch(1);
            while (true) {
                out.write("X: ".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (beat.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
