package fr.vigie.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.vigie.json.Json;
import fr.vigie.monitor.Carrier.Outcome;
import fr.vigie.monitor.Channel;
import fr.vigie.outward.Handover;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of HTTP that says what it got. */
class WebhookCarrierTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final WebhookSecret SECRET = WebhookSecret.random(new SecureRandom());

    private record Got(String id, String timestamp, String signature, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Handover handover;
    private WebhookCarrier carrier;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Retry-After", "30");
            int code = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        server.start();
        handover = new Handover(Set.of("localhost"), "Vigie", Duration.ofSeconds(20), NOON);
        carrier = new WebhookCarrier(handover, monitor -> SECRET, Telling.SIGNPOSTS, Locale.FRENCH, NOON);
    }

    @AfterEach
    void stop() {
        handover.close();
        server.stop(0);
    }

    @Test
    void theReceiverCanCheckWhoSentItAndWhen() throws Exception {
        assertThat(carry("localhost", 200)).isEqualTo(new Outcome.Taken());

        var request = got.getFirst();
        assertThat(request.id()).isEqualTo("lot-7f3a");
        assertThat(request.timestamp()).isEqualTo("1772452800");
        assertThat(request.signature()).isEqualTo("v1," + reckoned(request));
    }

    @Test
    void theBodyTellsEachAlertWithItsPassagePageAndClauses() {
        carry("localhost", 202);

        var body = Json.object(got.getFirst().body());
        assertThat(body.path("type").textValue()).isEqualTo("monitor.alerts");
        assertThat(body.path("monitor").path("name").textValue()).isEqualTo("Chantiers du CHU & autres");
        assertThat(body.path("reprints").intValue()).isEqualTo(2);
        assertThat(body.path("alerts")).hasSize(2);
        var alert = body.path("alerts").get(0);
        assertThat(alert.path("document").path("address").textValue())
                .isEqualTo("https://presse.example/documents/aaaaaaaaaaaaaaaaaaaa");
        assertThat(alert.path("reason").textValue()).isEqualTo("matched");
        assertThat(alert.path("page").intValue()).isEqualTo(2);
        var passage = alert.path("passages").get(0);
        var mark = passage.path("marks").get(1);
        assertThat(passage.path("text")
                        .textValue()
                        .substring(
                                mark.path("start").intValue(), mark.path("end").intValue()))
                .isEqualTo("investi");
        assertThat(alert.path("clauses").get(0).textValue()).isEqualTo("CHU de Dijon");
        assertThat(body.path("alerts").get(1).path("document").path("title").textValue())
                .isEqualTo(Telling.NASTY);
        assertThat(body.path("alerts").get(1).path("page").isNull()).isTrue();
    }

    @Test
    void whatAMonitorSaysOfItselfIsHandedOverToo() {
        var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/200");
        carrier.carry(new Channel.Webhook(address), Telling.silence());

        var body = Json.object(got.getFirst().body());
        assertThat(body.path("alerts")).isEmpty();
        assertThat(body.path("notices").get(0).path("kind").textValue()).isEqualTo("silence");
        assertThat(body.path("notices").get(0).path("text").textValue()).contains("10 jours");
    }

    @Test
    void everyAttemptHasTheSameBodyAndName() {
        carry("localhost", 500);
        carry("localhost", 200);

        assertThat(got).hasSize(2);
        assertThat(got.get(0).id()).isEqualTo(got.get(1).id());
        assertThat(got.get(0).body()).isEqualTo(got.get(1).body());
    }

    @Test
    void whatTheOtherSideAnswersDecidesWhatIsDoneNext() {
        for (int refused : new int[] {301, 308, 400, 401, 403, 404, 405, 410, 413, 422}) {
            assertThat(carry("localhost", refused)).as("%d", refused).isInstanceOf(Outcome.Refused.class);
        }
        for (int later : new int[] {302, 307, 408, 425, 429, 500, 502, 503, 504}) {
            assertThat(carry("localhost", later))
                    .as("%d", later)
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            outcome -> assertThat(outcome.after()).contains(Duration.ofSeconds(30)));
        }
        assertThat(carry("localhost", 503))
                .isEqualTo(new Outcome.Later("L’autre côté a répondu 503.", Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void anInnerMachineIsRefusedBeforeItIsAsked() {
        assertThat(carry("127.0.0.1", 200))
                .isEqualTo(new Outcome.Refused("L’hôte 127.0.0.1 est une machine du réseau intérieur ; la configuration"
                        + " peut l’autoriser."));
        assertThat(got).isEmpty();
    }

    @Test
    void whatIsNoAddressOfTheWebIsRefused() {
        for (var address : List.of("ftp://localhost/x", "file:///etc/passwd", "http:/x", "https://a:b@localhost/")) {
            assertThat(carrier.carry(new Channel.Webhook(URI.create(address)), Telling.bundle(Telling.whole())))
                    .as(address)
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(carry("nowhere.invalid", 200)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void aSecretIsLongEnoughAndDoesNotShowItself() {
        assertThatThrownBy(() -> new WebhookSecret("whsec_c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSecret(SECRET.text().substring(6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SECRET.toString()).doesNotContain(SECRET.text().substring(6, 12));
    }

    private Outcome carry(String host, int answer) {
        var address = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/" + answer);
        return carrier.carry(new Channel.Webhook(address), Telling.bundle(Telling.whole(), Telling.nasty()));
    }

    private static String reckoned(Got request) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.text().substring(6)), "HmacSHA256"));
        mac.update((request.id() + "." + request.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8)));
    }
}
