package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.access.AccessSettings;
import fr.vigie.json.Json;
import fr.vigie.mail.MailSettings;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monitor made in the browser from a search, and everywhere that it tells of a document. */
class MonitorIT {
    private static final String PASSAGE = "Une lamproie remonte la rivière.";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer webhook;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        webhook.start();
    }

    @AfterEach
    void stop() {
        webhook.stop(0);
        mail.stop();
    }

    @Test
    void aMatchingDocumentIsToldOnceInThePageTheMailboxTheFeedAndAtTheWebhook(@TempDir Path home) throws Exception {
        var settings = new MailSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        var troubles = new ArrayList<String>();
        try (var vigie = RunningVigie.writing(home, AccessSettings.standard(), settings);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            give(page, vigie, "avant.txt", "Avant la veille\n\nUne lamproie de l’an passé.");
            page.navigate(vigie.address("/?q=lamproie"));
            button(page, "Créer une veille").click();
            assertThat(page.locator(".rehearsal")).containsText("Répétition sur douze mois");
            Look.at(page, "monitor-new", ColorScheme.LIGHT, 1280, troubles);
            page.locator("input[name=mail]").fill("veille@presse.example");
            page.locator(".monitor-more summary").click();
            page.locator("input[name=webhook]")
                    .fill("http://localhost:" + webhook.getAddress().getPort() + "/alertes");
            button(page, "Enregistrer la veille").click();
            assertThat(page.locator("h1")).hasText("lamproie");
            var feeds = page.locator("code.secret").allInnerTexts();
            page.navigate(vigie.address("/veilles"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("lamproie"))
                    .click();
            var monitor = page.url();

            var waiting = reader.newPage();
            waiting.navigate(vigie.address("/veilles"));
            waiting.waitForLoadState();
            give(page, vigie, "apres.txt", "Un communiqué sur la rivière\n\n" + PASSAGE);
            assertThat(waiting.locator("[data-watch-line]")).hasText("1 nouveau", patient());
            assertThat(waiting.locator(".sections .unseen")).hasText("1");
            assertThat(waiting.locator(".monitor-card .badge")).hasText("1 nouveau");
            Look.at(waiting, "monitors", ColorScheme.LIGHT, 1280, troubles);
            waiting.close();
            give(page, vigie, "autre.txt", "Un autre communiqué\n\nRien n’y nage.");
            page.navigate(monitor);
            reloadUntil(page, page.locator(".monitor-proof"), "2 documents examinés.*1 trouvé, 1 transmis, 0 perdu");

            assertThat(page.locator(".match")).hasCount(1);
            assertThat(page.locator(".match mark").first()).hasText("lamproie");
            Look.at(page, "monitor", ColorScheme.DARK, 1280, troubles);
            assertThat(mail.getReceivedMessages()).singleElement().satisfies(letter -> {
                assertThat(letter.getSubject()).contains("lamproie");
                assertThat(GreenMailUtil.getBody(letter)).contains("remonte la rivi");
                assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            });
            assertThat(posted).singleElement().satisfies(body -> {
                var alerts = Json.object(body).path("alerts");
                assertThat(alerts).hasSize(1);
                assertThat(alerts.path(0).path("document").path("title").textValue())
                        .isEqualTo("Un communiqué sur la rivière");
                assertThat(alerts.path(0).path("passages").toString()).contains(PASSAGE);
            });
            var feed = new SyndFeedInput()
                    .build(new StringReader(
                            vigie.get(URI.create(feeds.getFirst()).getPath()).body()));
            assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.getTitle()).isEqualTo("Un communiqué sur la rivière");
                assertThat(entry.getContents().getFirst().getValue()).contains("<mark>lamproie</mark>");
            });

            page.locator(".match").getByText("Pourquoi ?").click();
            assertThat(page.locator("main")).containsText("Ce document répond à la veille.");
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void oneClickEndsTheLettersToOneAddressAndNothingElse(@TempDir Path home) throws Exception {
        var settings = new MailSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailSettings.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "vigie@presse.example");
        try (var vigie = RunningVigie.writing(home, AccessSettings.standard(), settings);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.navigate(vigie.address("/veilles/nouvelle?q=lamproie"));
            page.locator("input[name=mail]").fill("un@presse.example, deux@presse.example");
            button(page, "Enregistrer la veille").click();
            assertThat(page.locator("h1")).hasText("lamproie");
            give(page, vigie, "apres.txt", "Un communiqué sur la rivière\n\n" + PASSAGE);
            assertThat(mail.waitForIncomingEmail(60_000, 2)).isTrue();
            var first = mail.getReceivedMessages()[0];
            var link = URI.create(first.getHeader("List-Unsubscribe")[0].replaceAll(".*<(http[^>]*)>.*", "$1"));
            var address = first.getAllRecipients()[0].toString();

            var there = link.getRawPath() + "?" + link.getRawQuery();
            page.navigate(vigie.address(there));
            button(page, "Ne plus les envoyer").click();
            assertThat(page.locator("main")).containsText("ne partent plus vers " + address);
            assertThat(vigie.get(there.replace("cle=", "cle=x")).statusCode()).isEqualTo(404);

            give(page, vigie, "encore.txt", "Encore la rivière\n\nUne lamproie de plus.");
            assertThat(mail.waitForIncomingEmail(60_000, 3)).isTrue();
            assertThat(mail.getReceivedMessages()[2].getAllRecipients()[0].toString())
                    .isNotEqualTo(address);
        }
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void give(Page page, RunningVigie vigie, String file, String text) {
        page.navigate(vigie.address("/depot"));
        page.locator("#files")
                .setInputFiles(
                        new FilePayload[] {new FilePayload(file, "text/plain", text.getBytes(StandardCharsets.UTF_8))});
        page.getByText("Publier aussitôt").click();
        page.locator("#upload button.primary").click();
        assertThat(page.locator(".file-line[data-state=indexed]")).containsText(file);
    }

    /** The page says what holds when it is asked for. */
    private static void reloadUntil(Page page, Locator place, String said) {
        var wanted = Pattern.compile(said, Pattern.DOTALL);
        var deadline = System.nanoTime() + 60_000_000_000L;
        while (!wanted.matcher(place.innerText()).find() && System.nanoTime() < deadline) {
            page.reload();
        }
        assertThat(place).hasText(wanted);
    }
}
