package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie user}, on a home of its own and through a server; what that server's log does not say. */
@Tag("process")
final class UserCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern LINK = Pattern.compile("acces\\?lien=([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "une phrase que personne ne devine";

    @TempDir
    private Path folder;

    @Test
    void accountsAreMadeListedAndRemovedAndKeysMade() throws Exception {
        var vigie = new CommandRun(folder.resolve("home"));

        var added = vigie.run("user", "add", "Alice", "--role", "administrator");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).containsPattern(LINK);
        assertThat(vigie.run("user", "add", "alice", "--role", "reader").code()).isEqualTo(1);
        assertThat(vigie.run("user", "add", "bob", "--role", "king").code()).isEqualTo(2);
        assertThat(vigie.run("user", "add", "bob").code()).isEqualTo(2);
        assertThat(vigie.run("user", "add", "bob", "--role", "reader", "--json")
                        .json()
                        .path("role")
                        .asText())
                .isEqualTo("reader");
        assertThat(vigie.run("user", "list", "--json").json().path("users").findValuesAsText("name"))
                .containsExactly("alice", "bob");

        var token = vigie.run("user", "token", "bob", "--scope", "read", "--days", "30");
        assertThat(token.out().strip()).matches("vigie_[A-Za-z0-9_-]{43}");
        assertThat(vigie.run("user", "token", "bob", "--scope", "read,write").code())
                .isEqualTo(1);
        assertThat(vigie.run("user", "token", "bob", "--scope", "everything").code())
                .isEqualTo(2);
        assertThat(vigie.run("user", "token", "bob", "--scope", "read", "--days", "400")
                        .code())
                .isEqualTo(2);
        assertThat(vigie.run("user", "link", "bob").out()).containsPattern(LINK);
        assertThat(vigie.run("user", "remove", "bob").code()).isZero();
        assertThat(vigie.run("user", "remove", "bob").code()).isEqualTo(1);
    }

    @Test
    void aSearchInSomebodysNameSeesWhatTheySee() throws Exception {
        var vigie = new CommandRun(folder.resolve("home"));
        var draft = Files.writeString(folder.resolve("draft.txt"), "Un scanner pour Vesoul\n\nL’hôpital achète.\n");
        assertThat(vigie.run("ingest", "--draft", draft.toString()).code()).isZero();
        vigie.run("user", "add", "eva", "--role", "editor");
        vigie.run("user", "add", "rita", "--role", "reader");

        assertThat(total(vigie, "search", "vesoul", "--json")).isZero();
        assertThat(total(vigie, "search", "vesoul", "--json", "--as", "rita")).isZero();
        assertThat(total(vigie, "search", "vesoul", "--json", "--as", "eva")).isEqualTo(1);
        assertThat(vigie.run("search", "vesoul", "--as", "nobody").code()).isEqualTo(2);
    }

    private static int total(CommandRun vigie, String... words) throws IOException {
        return vigie.run(words).json().path("total").asInt();
    }

    @Test
    void aServerOffersTheFirstAccountDoesWhatTheCommandsAskAndItsLogHoldsNoSecret() throws Exception {
        var home = folder.resolve("home");
        var vigie = new CommandRun(home);
        var said = new StringWriter();
        var server = ServedHome.begin(home, Map.of());
        String link;
        String cookie;
        String key;
        try (var out = server.inputReader(StandardCharsets.UTF_8)) {
            var address = find(ADDRESS, out, said).group();
            link = find(LINK, out, said).group(1);
            try (var client = HttpClient.newHttpClient()) {
                var made = post(
                        client,
                        address + "acces",
                        "lien",
                        link,
                        "name",
                        "alice",
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD);
                assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
                cookie = made.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("[^=]+=([^;]+);.*", "$1");
                post(client, address + "connexion", "name", PASSWORD, "password", "in the wrong field");
                post(client, address + "connexion", "name", "alice", "password", PASSWORD + "?");
                client.send(
                        HttpRequest.newBuilder(URI.create(address + "acces?lien=" + link))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            assertThat(vigie.run("user", "add", "bob", "--role", "reader").out())
                    .contains(address + "acces?lien=");
            var token = vigie.run("user", "token", "bob", "--scope", "read");
            assertThat(token.err()).isNotBlank();
            key = token.out().strip();
            assertThat(key).startsWith("vigie_");
            var again = vigie.run("user", "add", "bob", "--role", "reader");
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("bob").doesNotContain("{");
            assertThat(vigie.run("search", "rien", "--json", "--as", "alice").code())
                    .isZero();
            assertThat(vigie.run("user", "list", "--json").json().path("users")).hasSize(2);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var logs = Files.list(home.resolve("corpus/archive"))) {
            var all = logs.filter(file -> file.getFileName().toString().startsWith("vigie.log"))
                    .toList();
            assertThat(all).isNotEmpty();
            for (var log : all) {
                assertThat(Files.readString(log)).doesNotContain(PASSWORD, link, cookie, key);
            }
        }
    }

    private static java.util.regex.Matcher find(Pattern pattern, java.io.BufferedReader out, StringWriter heard)
            throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            heard.append(line).append('\n');
            var found = pattern.matcher(line);
            if (found.find()) {
                return found;
            }
        }
        throw new AssertionError("the server did not say " + pattern + ":\n" + heard);
    }

    private static HttpResponse<String> post(HttpClient client, String address, String... fields)
            throws IOException, InterruptedException {
        var form = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
