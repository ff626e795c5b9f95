package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who was never here: what README.md and docs/operations.md promise, from the archive to the restored backup. */
class NewcomerIT {
    private static final Pattern FIRST_LINK = Pattern.compile("https?://\\S+/acces\\?lien=\\S+");
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final String TITLE = "Le centre hospitalier de Vesoul ouvre une maison du pangolin";
    private static final String RELEASE =
            TITLE + "\n\nVesoul, le 3 mars 2026. L’hôpital investit 12 M€ et crée 45 emplois.\n";

    /** Generous: models load and pages are drawn while other tests have the processors. */
    private static final double PATIENCE = Duration.ofMinutes(3).toMillis();

    @TempDir
    private Path folder;

    @Test
    void somebodyInstallsUploadsPublishesUnderEmbargoBacksUpAndFindsItAgainElsewhere() throws Exception {
        var vigie = InstalledRelease.in(folder);
        var home = folder.resolve("home").toString();
        var backup = folder.resolve("vigie.zip").toString();
        var elsewhere = folder.resolve("elsewhere").toString();
        try (var chromium = new Chromium();
                var administrator = newcomer(chromium);
                var editor = newcomer(chromium);
                var again = newcomer(chromium);
                var reader = newcomer(chromium)) {
            try (var served = serve(vigie, home)) {
                var link = account(administrator.newPage(), served.hear(FIRST_LINK));
                var page = editor.newPage();
                choosePassword(page, link);
                logIn(page, served);
                var id = upload(page, served);

                schedule(page);
                var found = reader.newPage();
                found.navigate(served.address() + "?q=pangolin");
                assertThat(found.locator("main").innerText())
                        .as("before its hour")
                        .doesNotContain(TITLE);
                bringForward(page, id);
                awaitFound(found);

                vigie.run("backup", backup, "--home", home);
                assertThat(served.stop()).isZero();
            }
            vigie.run("restore", backup, "--home", elsewhere);
            try (var served = serve(vigie, elsewhere)) {
                var found = reader.newPage();
                found.navigate(served.address() + "?q=pangolin");
                awaitFound(found);
                var page = again.newPage();
                logIn(page, served);
                page.navigate(served.address() + "bureau?standing=published");
                assertThat(page.locator(".desk-title").allInnerTexts()).containsExactly(TITLE);
            }
        }
    }

    private static ServedHome serve(InstalledRelease vigie, String home) throws IOException {
        return ServedHome.listening(vigie.launch("serve", "--no-sample", "--port", "0", "--home", home));
    }

    private static BrowserContext newcomer(Chromium chromium) {
        var context = chromium.reader(options -> options);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    /** The first administrator opens an account for an editor; the link that the editor gets. */
    private static String account(Page page, String firstLink) {
        page.navigate(firstLink);
        page.getByLabel("Nom du compte").fill("alice");
        typePassword(page);
        page.getByText("Créer le compte").click();
        page.waitForURL("**/personnes");
        page.getByLabel("Nom du compte").fill("eva");
        page.getByLabel("Rôle").selectOption("editor");
        page.locator("main button.primary").click();
        return page.locator(".secret").innerText();
    }

    private static void choosePassword(Page page, String link) {
        page.navigate(link);
        typePassword(page);
        page.getByText("Enregistrer").click();
        page.waitForURL("**/connexion**");
    }

    private static void typePassword(Page page) {
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.getByLabel("Encore une fois").fill(PASSWORD);
    }

    private static void logIn(Page page, ServedHome served) {
        page.navigate(served.address() + "connexion?retour=%2Fdepot");
        page.getByLabel("Nom du compte").fill("eva");
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/depot");
    }

    /** Gives the file, follows it until it is read, and goes to where it is looked through; its id. */
    private static String upload(Page page, ServedHome served) {
        page.navigate(served.address() + "depot");
        page.locator("#files")
                .setInputFiles(new FilePayload("annonce.txt", "text/plain", RELEASE.getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload button.primary").click();
        page.locator(".file-review").click();
        page.locator(".review-state").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
        return page.locator(".review").getAttribute("data-id");
    }

    private static void schedule(Page page) {
        page.getByLabel("Jour et heure").fill("2031-06-01T08:00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Programmer"))
                .click();
        page.locator(".review-state").getByText("1er juin 2031").waitFor();
    }

    /** Its hour comes sooner than a form may say, which counts in minutes. */
    private static void bringForward(Page page, String id) {
        var status = page.evaluate("""
                        async (id) => (await fetch(`/api/documents/${id}/publish`, {
                            method: "POST",
                            headers: { "Content-Type": "application/json", "If-Match": "*" },
                            body: JSON.stringify({ at: new Date(Date.now() + 3000).toISOString() }),
                        })).status""", id);
        assertThat(List.of(200, 204)).contains(((Number) status).intValue());
    }

    private static void awaitFound(Page page) {
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("main").innerText().contains(TITLE);
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }
}
