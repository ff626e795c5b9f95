package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.AccessSettings;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Origin;
import fr.vigie.mail.MailSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A press review made from a search, edited by keyboard without scripts, and sent. */
class PressIT {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aSearchBecomesAReviewThatIsOrderedCommentedAndSentAndTheSecondEditorIsTold(@TempDir Path home)
            throws Exception {
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
                var reader = chromium.reader(options -> options.setJavaScriptEnabled(false));
                var scripted = chromium.reader(options -> options)) {
            for (var name : List.of("Première", "Deuxième", "Troisième")) {
                publish(vigie, name + " annonce\n\nUne lamproie : la " + name.toLowerCase(Locale.FRENCH) + ".");
            }
            var page = reader.newPage();
            page.navigate(vigie.address("/?q=lamproie"));
            button(page, "Revue de presse").press("Enter");
            assertThat(page.locator("main")).containsText("La revue aura 3 sujets.");
            button(page, "Créer la revue").press("Enter");
            assertThat(page.locator("h1")).hasText("Revue de presse : lamproie");
            var address = page.url().replaceAll("[?#].*", "");
            var other = scripted.newPage();
            other.navigate(address);

            var last = page.locator(".press-line").nth(2).locator("h3").innerText();
            var second = page.locator(".press-line").nth(1).locator("h3").innerText();
            button(page, "Monter : " + last).press("Enter");
            assertThat(page.locator(".press-line").nth(1).locator("h3")).hasText(last);
            button(page, "Monter : " + last).press("Enter");
            assertThat(page.locator(".press-line").first().locator("h3")).hasText(last);
            page.getByLabel("Écarter " + second).press("Space");
            page.getByLabel("Introduction").fill("L’essentiel de la semaine.");
            page.getByLabel("Destinataires").fill("eva@presse.example, pas une adresse");
            button(page, "Enregistrer et envoyer").press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("« pas »");
            assertThat(page.getByLabel("Introduction")).hasValue("L’essentiel de la semaine.");
            page.getByLabel("Destinataires").fill("eva@presse.example\nmax@presse.example");
            button(page, "Enregistrer et envoyer").press("Enter");
            assertThat(page.locator(".notice").first()).containsText("La revue part");

            assertThat(mail.waitForIncomingEmail(60_000, 2)).isTrue();
            for (var letter : mail.getReceivedMessages()) {
                assertThat(letter.getAllRecipients()).hasSize(1);
                var body = GreenMailUtil.getBody(letter);
                assertThat(body).contains("essentiel de la semaine").doesNotContain(start(second));
                assertThat(body.indexOf(start(last))).isPositive();
            }

            other.getByLabel("Introduction").fill("Une autre introduction.");
            button(other, "Enregistrer").first().click();
            assertThat(other.locator("[role=alert]")).containsText("rien n’a été écrasé");
            assertThat(other.getByLabel("Introduction")).hasValue("Une autre introduction.");
            other.navigate(address);
            assertThat(other.getByLabel("Introduction")).hasValue("L’essentiel de la semaine.");
            Look.at(other, "press-review", ColorScheme.LIGHT, 1280, troubles);
            other.navigate(address + "/apercu");
            assertThat(other.locator("h1")).hasText("Revue de presse : lamproie");
            assertThat(other.locator("h2")).hasCount(2);
        }
        assertThat(troubles).isEmpty();
    }

    /** What no transfer encoding changes. */
    private static String start(String title) {
        return title.replaceAll("[^\\x00-\\x7f].*", "");
    }

    private static void publish(RunningVigie vigie, String text) throws Exception {
        try (var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            vigie.archive()
                    .accept(bytes, Acceptance.draft("a.txt", Origin.UPLOAD).published());
            vigie.archive().awaitIdle();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
