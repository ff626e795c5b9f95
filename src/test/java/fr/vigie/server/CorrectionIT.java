package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting a name beside the document, in a browser without scripts. */
class CorrectionIT {

    @Test
    void aNameIsMergedWithOneThatIsProposedAndTheCorrectionUndone(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.tagging(home, new BracketTagger());
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options.setJavaScriptEnabled(false))) {
            var acceptance = Acceptance.draft("a.txt", Origin.UPLOAD).published();
            var text = "Le [CHRU] et le [CHU Dijon] recrutent.".getBytes(StandardCharsets.UTF_8);
            var admission = vigie.archive().accept(new ByteArrayInputStream(text), acceptance);
            var id = ((Admission.Accepted) admission).holding().id();
            vigie.archive().awaitIdle();
            var page = reader.newPage();
            page.navigate(vigie.address("/documents/" + id));
            var names = page.locator(".name-lines-organisation li");
            var line = names.filter(new Locator.FilterOptions().setHasText("CHRU"));
            line.locator("summary").focus();
            page.keyboard().press("Enter");
            line.getByLabel("C’est la même chose que").fill("CHU Dijon");
            look(page, "correct-open");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/documents/" + id + "\\?corrected=1#names"));
            assertThat(names).hasCount(1);
            assertThat(page.locator("#names")).containsText("« CHRU » est désormais « CHU Dijon ».");
            look(page, "correct-done");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler"))
                    .click();
            assertThat(names).hasCount(2);
        }
    }

    /** Keeps a picture where {@code -Dvigie.pictures} names a folder for it. */
    private static void look(Page page, String name) {
        var folder = System.getProperty("vigie.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
