package fr.vigie.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server on this machine, over connections that it keeps. */
final class SearchCaller {
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    SearchCaller(int port) {
        this.port = port;
    }

    /** The answer's length in bytes, with facets and snippets as pages have them. */
    long search(SampleQuery asked) throws IOException, InterruptedException {
        var narrowed = asked.kind().isEmpty() ? "" : "&kind=" + asked.kind();
        var address = URI.create("http://127.0.0.1:" + port + "/api/search?size=20&q="
                + URLEncoder.encode(asked.typed(), StandardCharsets.UTF_8) + narrowed);
        var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }
}
