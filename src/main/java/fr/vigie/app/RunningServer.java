package fr.vigie.app;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.json.CheckupReport;
import fr.vigie.json.DocumentState;
import fr.vigie.json.Doorplate;
import fr.vigie.json.ForgetRequest;
import fr.vigie.json.ProblemAnswer;
import fr.vigie.json.UploadReceipt;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The server that owns the home, spoken to over loopback with the key that lies in the home. */
final class RunningServer implements Inlet, GivenBefore {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int LAST_OK = 299;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Doorplate plate;
    private final Locale locale;

    private RunningServer(Doorplate plate, Locale locale) {
        this.plate = plate;
        this.locale = locale;
    }

    /** The same, that says in a language what it will not do. */
    RunningServer speaking(Locale language) {
        return new RunningServer(plate, language);
    }

    /** Where it listens on the loopback address. */
    int port() {
        return plate.port();
    }

    /** The server of a home that another process owns; empty when that process is no server, or none yet. */
    static Optional<RunningServer> of(Home home) throws IOException, InterruptedException {
        var server = home.server().map(plate -> new RunningServer(plate, Locale.FRENCH));
        return server.isPresent() && server.get().answers() ? server : Optional.empty();
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return client.send(request("/health/live").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (ConnectException gone) {
            return false;
        }
    }

    @Override
    public UploadReceipt give(Path file, Giving giving) throws IOException, InterruptedException {
        var border = UUID.randomUUID().toString();
        var body = BodyPublishers.concat(
                text("--" + border + "\r\nContent-Disposition: form-data; name=\"publish\"\r\n\r\n" + giving.published()
                        + "\r\n--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + quoted(file.getFileName().toString())
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                BodyPublishers.ofFile(file),
                text("\r\n--" + border + "--\r\n"));
        return UploadReceipt.read(send(request("/api/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(body)));
    }

    @Override
    public DocumentState state(String id) throws IOException, InterruptedException {
        return DocumentState.read(
                send(request("/api/documents/" + id + "/state").GET()));
    }

    @Override
    public Optional<DocumentState> given(ContentHash hash) throws IOException, InterruptedException {
        return DocumentState.readGiven(
                send(request("/api/documents?sha256=" + hash).GET()));
    }

    /** The answer of {@code GET /api/search}, as JSON. */
    String search(Iterable<Map.Entry<String, String>> parameters) throws IOException, InterruptedException {
        var query = new StringBuilder();
        for (var parameter : parameters) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
        }
        return send(request("/api/search" + query).GET());
    }

    /** The answer of {@code POST /api/batch} in a format of it. */
    String batch(String list, String format) throws IOException, InterruptedException {
        return send(request("/api/batch?format=" + format)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(text(list)));
    }

    /** Has the index built anew; returns when it is in use. */
    void reindex() throws IOException, InterruptedException {
        send(request("/api/archive/reindex").POST(BodyPublishers.noBody()));
    }

    /** Has the whole archive looked at. */
    CheckupReport check(boolean repair) throws IOException, InterruptedException {
        return CheckupReport.read(
                send(request("/api/archive/check?repair=" + repair).POST(BodyPublishers.noBody())));
    }

    /** Has documents forgotten; tells how many there were. */
    int forget(List<DocumentId> ids) throws IOException, InterruptedException {
        var request = new ForgetRequest(ids.stream().map(DocumentId::value).toList());
        var asked = request("/api/archive/forget").header("Content-Type", "application/json");
        return ForgetRequest.forgotten(send(asked.POST(text(request.text()))));
    }

    /** Has a person's name covered; tells in how many documents it was. */
    int withhold(String name) throws IOException, InterruptedException {
        var asked = request("/api/archive/forget").header("Content-Type", "application/json");
        return ForgetRequest.covered(send(asked.POST(text(ForgetRequest.ofName(name)))));
    }

    /** Has everything that cannot be derived sent. */
    void backup(OutputStream out) throws IOException, InterruptedException {
        var asked = request("/api/archive/backup").POST(BodyPublishers.noBody()).build();
        var answer = client.send(asked, BodyHandlers.ofInputStream());
        try (var bytes = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException(
                        "HTTP " + answer.statusCode() + " " + new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
            bytes.transferTo(out);
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plate.port() + address))
                .header("X-Vigie-Key", plate.key())
                .header("Accept-Language", locale.getLanguage());
    }

    /**
     * Any call that is answered with JSON.
     *
     * @param body JSON, or empty for none
     */
    String call(String method, String address, String body) throws IOException, InterruptedException {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : text(body);
        return send(request(address).header("Content-Type", "application/json").method(method, publisher));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() < OK || answer.statusCode() > LAST_OK) {
            throw new IOException(ProblemAnswer.detail(answer.body())
                    .orElseGet(() -> "HTTP " + answer.statusCode() + " " + answer.body()));
        }
        return answer.body();
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /** As forms quote file names: the three signs that would end the name are written with a percent sign. */
    private static String quoted(String fileName) {
        return fileName.codePoints()
                .mapToObj(unit -> switch (unit) {
                    case '"' -> "%22";
                    case '\r' -> "%0D";
                    case '\n' -> "%0A";
                    default -> Character.toString(unit);
                })
                .collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
