package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting a name beside the document, in a browser. */
class CorrectionIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void theOpenFormsAreAccessibleAndFitTheirWindow(@TempDir Path home) throws Exception {
        Files.createDirectories(PICTURES);
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 375)) {
                    try (var reader = chromium.reader(
                            options -> options.setColorScheme(scheme).setViewportSize(width, 860))) {
                        var page = reader.newPage();
                        page.navigate(vigie.address("/documents/" + Sheet.id(Showcase.RELEASE)));
                        page.locator(".correct > summary").first().click();
                        var picture = "correct-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
                        page.locator(".about-piece")
                                .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(picture)));

                        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                                .isEqualTo(width);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .filteredOn(
                                        rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                                .isEmpty();
                    }
                }
            }
        }
    }

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
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/documents/" + id + "\\?corrected=1#names"));
            assertThat(names).hasCount(1);
            assertThat(page.locator("#names")).containsText("« CHRU » est désormais « CHU Dijon ».");
            // By keyboard: a mouse waits until the jump to #names has settled, and without scripts this browser may
            // wait for ever.
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler"))
                    .press("Enter");
            assertThat(names).hasCount(2);
        }
    }
}
