package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, the answer is never an error of ours. */
@Tag("process")
class RandomRequestsTest {
    private static final int REQUESTS = 4_000;
    private static final List<String> PATHS = List.of(
            "/",
            "/api/search",
            "/api/suggest",
            "/documents/" + Sheet.id(1),
            "/documents/x",
            "/api/documents/" + Sheet.id(1),
            "/api/documents/" + Sheet.id(2) + "/text",
            "/api/documents/" + Sheet.id(3) + "/original",
            "/api/documents/" + Sheet.id(9999) + "/state",
            "/api/documents/" + Sheet.id(4) + "/versions",
            "/api/documents/" + Sheet.id(5) + "/publish",
            "/api/names/organisation/CHU",
            "/api/names/%00/%ff",
            "/depot",
            "/depot/texte",
            "/bureau",
            "/bureau/" + Sheet.id(6),
            "/bureau/" + Sheet.id(7) + "/versions",
            "/bureau/x/publish",
            "/api/desk",
            "/api/desk/publish",
            "/api/desk/x",
            "/api/documents/" + Sheet.id(6) + "/review",
            "/api/documents/" + Sheet.id(6) + "/difference",
            "/aide",
            "/static/vigie.css",
            "/preferences",
            "/api/documents",
            "/%",
            "/api/%zz",
            "/documents/%2e%2e");
    private static final List<String> NAMES = List.of(
            "q",
            "organisation",
            "organisation.all",
            "place.not",
            "kind",
            "date",
            "from",
            "to",
            "figure",
            "sort",
            "size",
            "cursor",
            "group",
            "relax",
            "audience",
            "rank",
            "id",
            "known",
            "refused",
            "standing",
            "page",
            "done",
            "deed",
            "undone",
            "view",
            "v",
            "inline",
            "at",
            "q%",
            "");
    private static final List<String> VALUES = List.of(
            "dijon",
            "filière santé",
            "(",
            "((\"",
            "emplois>=",
            "emplois>=4000",
            "montant:[1M€ TO",
            "date:2019-99",
            "2019",
            "2019-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "-1",
            "100",
            "999999999999999999999",
            "true",
            "oui",
            "desk",
            "public",
            "*",
            "a*",
            "~",
            "NEAR/0",
            "NEAR/99999",
            "titre:",
            "org:org:org",
            "\u0000",
            "\uD800",
            "😀",
            "%",
            "%zz",
            "%ff%fe",
            "<script>",
            "' OR 1=1",
            "../../etc/passwd",
            "\r\nX: y",
            "x".repeat(3_000));
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    @Test
    void noRequestGetsAnErrorOfOurs(@TempDir Path home) throws Exception {
        long seed = Seeds.seed();
        var random = new Random(seed);
        try (var vigie = RunningVigie.with(home, Showcase.all())) {
            for (int i = 0; i < REQUESTS; i++) {
                var path = target(random);
                var method = pick(random, METHODS);
                var request = HttpRequest.newBuilder(URI.create(vigie.address(path)))
                        .header(
                                "Content-Type",
                                random.nextBoolean() ? "application/json" : "multipart/form-data; boundary=x")
                        .header("Range", random.nextBoolean() ? "bytes=0-" : "bytes=9-2")
                        .header("If-Match", random.nextBoolean() ? "*" : "\"x")
                        .header("Accept", random.nextBoolean() ? "text/html" : "*/*")
                        .method(
                                method,
                                method.equals("GET") || method.equals("HEAD")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                random.nextBoolean() ? "{\"title\":1}" : "--x\r\n"))
                        .build();
                var response = answered(vigie, request);

                assertThat(response.statusCode())
                        .as("%s %s, seed %d, request %d: %s", method, path, seed, i, response.body())
                        .isLessThan(500);
                assertThat(response.body()).doesNotContain("at fr.vigie.").doesNotContain("Exception");
            }
        }
    }

    /** A second time where the server let go of a connection that the client meant to use again. */
    private static HttpResponse<String> answered(RunningVigie vigie, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return vigie.send(request);
        } catch (IOException e) {
            return vigie.send(request);
        }
    }

    private static String target(Random random) {
        var path = new StringBuilder(pick(random, PATHS));
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            path.append(i == 0 ? '?' : '&').append(pick(random, NAMES)).append('=');
            var value = pick(random, VALUES);
            path.append(random.nextInt(5) == 0 ? mutated(random, value) : Parameters.encode(value));
        }
        // What Java's client refuses to send is not what is tried here.
        var address = path.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        return address.replaceAll("[^!-~]|[<>\"{}|\\\\^`\\[\\]]", "%EF");
    }

    private static String mutated(Random random, String value) {
        var text = new StringBuilder(Parameters.encode(value));
        for (int i = 0; i < 3 && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, (char) ('!' + random.nextInt('~' - '!')));
            }
        }
        return text.toString().replace("#", "%23");
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
