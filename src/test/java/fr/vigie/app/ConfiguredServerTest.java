package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was set up by its file and the environment. */
@Tag("process")
final class ConfiguredServerTest {
    private static final String PASSWORD = "un mot de passe";

    @TempDir
    private Path folder;

    @Test
    void aServerWithAKeyOfItsOwnSpeaksHttpsAndTheCommandLineStillWorksThroughIt() throws Exception {
        var keys = keys();
        var home = Files.createDirectories(folder.resolve("home"));
        var key = keys.getKey("vigie", PASSWORD.toCharArray());
        var chain = Files.writeString(
                folder.resolve("chain.pem"),
                pem("CERTIFICATE", keys.getCertificate("vigie").getEncoded()));
        var secret = Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
        Files.writeString(home.resolve("vigie.conf"), "tlsCertificate = " + chain + "\ntlsKey = " + secret + "\n");
        try (var server = ServedHome.start(home)) {
            assertThat(server.address()).startsWith("https://");
            try (var client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
                var asked = URI.create(server.address().replace("127.0.0.1", "localhost") + "health/live");
                var answer = client.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .isPresent();
            }
            var release = Files.writeString(folder.resolve("r.txt"), "Un scanner\n\nL’hôpital achète un scanner.\n");
            var ingest = new CommandRun(home).run("ingest", release.toString());
            assertThat(ingest.code()).as(ingest.err()).isZero();
        }
    }

    @Test
    void theEnvironmentNamesTheHostAndTheLogIsJsonInEachLine() throws Exception {
        var home = folder.resolve("home");
        var environment = Map.of(
                "VIGIE_PUBLIC_URL", "https://presse.example.fr/",
                "VIGIE_LOG_FORMAT", "json",
                "LANG", "en_GB.UTF-8");
        var process = ServedHome.begin(home, environment);
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains("https://presse.example.fr/")) {
                    break;
                }
            }
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var lines = Files.readAllLines(Path.of(new Home(home).log() + ".0"), StandardCharsets.UTF_8);
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            assertThat(Json.object(line).path("time").asText()).isNotBlank();
        }
    }

    @Test
    void aSettingThatDoesNotExistStopsTheStart() throws Exception {
        var process = ServedHome.begin(folder.resolve("home"), Map.of("VIGIE_PROT", "1", "LANG", "en_GB.UTF-8"));
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("VIGIE_PORT");
    }

    /** As the JDK's own tool makes it. */
    private KeyStore keys() throws Exception {
        var file = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "vigie",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost"))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("vigie", keys.getCertificate("vigie"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }
}
