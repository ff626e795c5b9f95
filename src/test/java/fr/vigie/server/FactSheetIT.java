package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a search to a fact sheet, to one who is named with it, to a sentence in a document. */
class FactSheetIT {
    @Test
    void aSearchLeadsToASheetToANeighbourAndToASentenceInADocument(@TempDir Path home) {
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.navigate(vigie.address("/"));
            page.waitForLoadState();
            page.locator("#q").pressSequentially("chu dijon-bourgogne");
            var known = page.locator(".suggestion")
                    .filter(new Locator.FilterOptions().setHasText("Fiche : CHU Dijon-Bourgogne"));
            assertThat(known).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/noms/organisation/CHU%20Dijon-Bourgogne$"));
            assertThat(heading(page)).hasText("CHU Dijon-Bourgogne");
            assertThat(page.locator(".sheet-count")).containsText("2 documents");

            page.locator(".network .node[aria-label^='François Rebsamen']").press("Enter");
            assertThat(heading(page)).hasText("François Rebsamen");
            assertThat(page).hasURL(Pattern.compile("/noms/person/"));

            var last = page.locator(".sheet-last li").first();
            assertThat(last.locator("mark")).hasText("François Rebsamen");
            last.locator("h3 a").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/documents/.*#hit-1$"));
            assertThat(page.locator("#hit-1")).containsText("François");
            assertThat(page.locator("#hit-1")).isInViewport();
        }
    }

    @Test
    void withoutScriptsEveryLineOfASheetStillOpens(@TempDir Path home) {
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options.setJavaScriptEnabled(false))) {
            var page = reader.newPage();
            page.navigate(vigie.address("/?q=chu+dijon-bourgogne"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fiche : CHU Dijon-Bourgogne"))
                    .press("Enter");
            assertThat(heading(page)).hasText("CHU Dijon-Bourgogne");
            page.locator("ol.companions .companion a", new Page.LocatorOptions().setHasText("CGFL"))
                    .first()
                    .press("Enter");
            assertThat(page.locator(".chip")).hasCount(2);
            assertThat(page.locator("#results-title")).containsText("1 document");
        }
    }

    private static Locator heading(Page page) {
        return page.locator("main h1");
    }
}
