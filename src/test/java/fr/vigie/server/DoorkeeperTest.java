package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and how far. */
@Tag("process")
class DoorkeeperTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, Showcase.all());
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void theLoopbackMayWriteWithTheRightKeyOrNone() throws Exception {
        assertThat(withdraw()).isEqualTo(404);
        assertThat(withdraw(Doorkeeper.KEY, RunningVigie.KEY)).isEqualTo(404);
        assertThat(withdraw(Doorkeeper.KEY, "guessed")).isEqualTo(403);
    }

    @Test
    void aPageOfAnotherSiteMayNotWriteThroughTheBrowserOfThisMachine() throws Exception {
        assertThat(withdraw("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(withdraw("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(withdraw("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(withdraw("Origin", "null")).isEqualTo(403);
        assertThat(withdraw("Sec-Fetch-Site", "same-origin", "Origin", vigie.address("")))
                .isEqualTo(404);
    }

    @Test
    void whoComesThroughAProxyIsThePublic() throws Exception {
        assertThat(withdraw("X-Forwarded-For", "203.0.113.9")).isEqualTo(403);
        assertThat(withdraw("Forwarded", "for=203.0.113.9")).isEqualTo(403);
        assertThat(vigie.get("/documents/" + Sheet.id(Showcase.DRAFT), "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(vigie.get("/documents/" + Sheet.id(Showcase.DRAFT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForeignNameThatWasPointedHereIsRefused() throws Exception {
        assertThat(rawGet("Host: evil.example")).contains("421").contains("urn:vigie:problem:foreignHost");
        assertThat(rawGet("Host: localhost:" + port())).startsWith("HTTP/1.1 200");
    }

    @Test
    void theDesksListsAndEventsAreForTheDesk() throws Exception {
        for (var path :
                new String[] {"/api/search?audience=desk", "/api/suggest?q=a&audience=desk", "/api/events", "/metrics"
                }) {
            assertThat(vigie.get(path, "X-Forwarded-For", "203.0.113.9").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void aSwitchOfLanguageComesFromOurPagesAlone() throws Exception {
        assertThat(preferences("/", "Sec-Fetch-Site", "cross-site")).isEqualTo("403 ");
        assertThat(preferences("/?q=a", "Sec-Fetch-Site", "same-origin")).isEqualTo("303 /?q=a");
    }

    @Test
    void aSwitchOfLanguageNeverLeadsElsewhere() throws Exception {
        for (var elsewhere : new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil"}) {
            assertThat(preferences(elsewhere, "Sec-Fetch-Site", "same-origin"))
                    .as(elsewhere)
                    .isEqualTo("303 /");
        }
    }

    private static String preferences(String back, String... headers) throws IOException, InterruptedException {
        var form = "language=en&back=" + Parameters.encode(back);
        var response = vigie.send(vigie.request("/preferences")
                .headers(headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse("");
    }

    private static int withdraw(String... headers) throws IOException, InterruptedException {
        var request = vigie.request("/api/documents/" + "0".repeat(20) + "/withdraw");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return vigie.send(request.POST(HttpRequest.BodyPublishers.noBody()).build())
                .statusCode();
    }

    @Test
    void whatIsNoHttpIsAnsweredWithTheHeadersThatKeepBrowsersSafe() throws Exception {
        assertThat(rawGet("no header at all"))
                .startsWith("HTTP/1.1 400")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("Cache-Control: no-store");
    }

    /** By hand, since Java's own client sets the host itself. */
    private static String rawGet(String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            var request = "GET /api/search?size=0 HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            for (int c = in.read(); c >= 0; c = in.read()) {
                answer.append((char) c);
            }
            return answer.toString();
        }
    }

    private static int port() {
        return URI.create(vigie.address("/")).getPort();
    }
}
