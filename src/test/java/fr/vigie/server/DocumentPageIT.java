package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a document and giving one, in a browser. */
class DocumentPageIT {
    private static RunningVigie vigie;
    private static Chromium chromium;

    private BrowserContext reader;
    private Page page;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, Showcase.all());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        vigie.close();
    }

    @BeforeEach
    void openWindow() {
        reader = chromium.reader(options -> options);
        page = reader.newPage();
    }

    @AfterEach
    void closeWindow() {
        reader.close();
    }

    @Test
    void theHitsAreWalkedByKeyAndByButtonAndComeRoundAgain() {
        page.navigate(vigie.address("/?q=fili%C3%A8re+sant%C3%A9"));
        page.getByText("Dijon Métropole crée un technopôle").click();
        var total = Integer.parseInt(page.locator("#walk").getAttribute("data-hits"));
        page.waitForLoadState(); // a key that comes before the page's scripts is nobody's
        page.keyboard().press("n");
        assertThat(page.locator(".hit-mark.current")).hasAttribute("id", "hit-1");
        page.keyboard().press("n");
        assertThat(page.locator("#walk-at")).hasText("2");
        page.keyboard().press("p");
        page.keyboard().press("p");
        assertThat(page.locator("#walk-at")).hasText(Integer.toString(total));
        page.locator("#walk-next").click();
        assertThat(page.locator("#walk-at")).hasText("1");
        assertThat(page).hasURL(Pattern.compile("#hit-1$"));

        page.goBack();
        assertThat(page.locator("#results-title")).containsText("documents");
    }

    @Test
    void tagsAreSwitchedOffByTypeWithoutAScript() {
        reader.close();
        reader = chromium.reader(options -> options.setJavaScriptEnabled(false));
        page = reader.newPage();
        page.navigate(vigie.address("/documents/" + Sheet.id(Showcase.RELEASE)));
        var tag = page.locator(".text .tag-organisation").first();
        assertThat(tag).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
        page.locator("#layer-organisation").uncheck();

        assertThat(tag).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    @Test
    void aNameLeadsToWhatElseNamesIt() {
        page.navigate(vigie.address("/documents/" + Sheet.id(Showcase.RELEASE)));
        page.locator(".name-lines-organisation a").first().click();

        assertThat(page).hasURL(Pattern.compile("/\\?organisation=CHU"));
        assertThat(page.locator("#results-title")).hasText("2 documents");
    }

    @Test
    void aFileThatIsChosenIsReadBeforeOnesEyesAndTheResultSurvivesAReload() {
        page.navigate(vigie.address("/depot"));
        page.locator("#files").setInputFiles(new FilePayload[] {
            payload("bon.txt", "Une lamproie publique\n\nElle nage."), payload("abime.txt", "! rien à lire")
        });
        page.getByText("Publier aussitôt").click();
        page.locator("#upload button.primary").click();
        assertThat(page.locator(".file-line[data-state=indexed]")).containsText("bon.txt");
        assertThat(page.locator(".file-line[data-state=failed]")).containsText("Le fichier est abîmé.");

        page.reload();
        assertThat(page.locator(".file-line")).hasCount(2);
        page.getByText("bon.txt").click();
        assertThat(page.locator("h1")).hasText("Une lamproie publique");
    }

    @Test
    void aFileIsGivenWithoutAScript() {
        reader.close();
        reader = chromium.reader(options -> options.setJavaScriptEnabled(false));
        page = reader.newPage();
        page.navigate(vigie.address("/depot"));
        page.locator("#files").setInputFiles(payload("sans-script.txt", "Un escargot sans script"));
        page.locator("#upload button.primary").click();

        assertThat(page).hasURL(Pattern.compile("/depot\\?id=[0-9a-f]{20}#progress"));
        assertThat(page.locator(".file-line")).containsText("sans-script.txt");
    }

    @Test
    void aDraftIsPublishedAndWithdrawnFromItsPage() throws Exception {
        page.navigate(vigie.address("/depot"));
        page.locator("#files").setInputFiles(payload("attente.txt", "Un narval en attente"));
        page.locator("#upload button.primary").click();
        page.locator(".file-name a").click();
        assertThat(page.locator(".notice-desk")).containsText("Brouillon");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publier"))
                .click();
        assertThat(page.locator(".notice-desk")).hasCount(0);
        assertThat(vigie.get("/?q=narval").body()).contains("Un narval en attente");
        page.getByText("Retirer du public").click();
        assertThat(page.locator(".notice-desk")).containsText("Retiré");
        assertThat(vigie.get("/?q=narval").body()).doesNotContain("Un narval en attente");
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
