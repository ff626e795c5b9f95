package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page in a browser, as a journalist walks it. */
class SearchPageIT {
    private static final Pattern CHU = Pattern.compile("CHU Dijon-Bourgogne");

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
    void aSearchIsTypedNarrowedAndWidenedAndEveryStepIsInTheAddress() {
        page.navigate(vigie.address("/"));
        page.locator("#q").fill("filière santé");
        page.locator("#q").press("Enter");
        assertThat(heading()).hasText(Pattern.compile("6 documents"));
        assertThat(page).hasURL(Pattern.compile("\\?q=fili%C3%A8re(\\+|%20)sant%C3%A9$"));

        facet("organisation").getByText(CHU).click();
        assertThat(heading()).hasText("2 documents");
        assertThat(page).hasURL(Pattern.compile("organisation=CHU"));
        assertThat(page.locator(".chip")).hasCount(1);

        page.reload();
        assertThat(heading()).hasText("2 documents");
        assertThat(page.locator("#q")).hasValue("filière santé");

        page.locator(".chip").click();
        assertThat(heading()).hasText(Pattern.compile("6 documents"));
    }

    @Test
    void theBackButtonGoesThroughEveryStep() {
        page.navigate(vigie.address("/?q=dijon"));
        var before = heading().innerText();
        facet("kind").getByText("Communiqué").click();
        assertThat(heading()).hasText("1 document");
        facet("organisation").getByText(CHU).click();
        assertThat(page.locator(".chip")).hasCount(2);

        page.goBack();
        assertThat(page.locator(".chip")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(heading()).hasText(before);
        page.goForward();
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void aValueIsExcluded() {
        page.navigate(vigie.address("/?q=fili%C3%A8re+sant%C3%A9"));
        var line = facet("organisation").locator(".choice-line").filter(new Locator.FilterOptions().setHasText(CHU));
        line.hover();
        line.locator(".choice-exclude").click();

        assertThat(page).hasURL(Pattern.compile("organisation\\.not=CHU"));
        assertThat(heading()).hasText("4 documents");
        assertThat(page.locator(".chip")).containsText("sauf");
    }

    @Test
    void aDragOverTheHistogramChoosesAPeriod() {
        page.navigate(vigie.address("/"));
        var bars = page.locator("a.bar");
        var first = bars.nth(4).boundingBox();
        var last = bars.nth(6).boundingBox();
        page.mouse().move(first.x + 2, first.y + 10);
        page.mouse().down();
        page.mouse().move(last.x + 2, last.y + 10);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2019-01-01&to=2021-12-31"));
        assertThat(page.locator(".chip")).containsText("du 1er janvier 2019 au 31 décembre 2021");
    }

    @Test
    void aBarIsALinkToItsTime() {
        page.navigate(vigie.address("/"));
        page.locator("a.bar").nth(4).focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("from=2019-01-01&to=2019-12-31"));
    }

    @Test
    void moreResultsLeadOnAndBack() {
        page.navigate(vigie.address("/"));
        var first = page.locator(".hit-title").first().innerText();
        page.getByText("Plus de résultats").click();
        assertThat(page).hasURL(Pattern.compile("cursor="));
        assertThat(page.locator(".hits")).hasAttribute("start", "21");

        page.getByText("Premiers résultats").click();
        assertThat(page.locator(".hit-title").first()).hasText(first);
    }

    @Test
    void theBoxCompletesAndTheArrowsChoose() {
        page.navigate(vigie.address("/"));
        page.locator("#q").pressSequentially("chu");
        var list = page.getByRole(AriaRole.LISTBOX);
        assertThat(list).isVisible();
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        var chosen = page.locator(".suggestion[aria-selected=true]");
        assertThat(chosen).hasCount(1);
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
        page.keyboard().press("Escape");
        assertThat(list).isHidden();

        page.keyboard().press("ArrowDown");
        assertThat(list).isVisible();
        var organisation = page.locator(".suggestion").filter(new Locator.FilterOptions().setHasText("Organisation"));
        organisation.first().click();
        assertThat(page).hasURL(Pattern.compile("organisation="));
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void theBoxShowsInColoursWhatItReadsAndCompletesTheLanguage() {
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var other = chromium.reader(options -> options.setColorScheme(scheme))) {
                var window = other.newPage();
                window.navigate(vigie.address("/"));
                var box = window.locator("#q");
                box.fill("MÊMEPHRASE(CHU bio*tech) ET titre:\"pôle santé\" emplois>=4 000 et 2 DE (a b)");
                var colours = window.locator("#q-colours");
                assertThat(colours).hasText(box.inputValue());
                assertThat(colours.locator(".q-operator"))
                        .hasText(new String[] {"MÊMEPHRASE", "(", ")", "ET", "2 DE", "(", ")"});
                assertThat(colours.locator(".q-phrase")).hasText("\"pôle santé\"");
                assertThat(colours.locator(".q-field")).hasText("titre:");
                assertThat(colours.locator(".q-sign")).hasText("*");
                assertThat(colours.locator(".q-figure")).hasText(">=4");
                Look.at(window, "box", scheme, 1280, found);

                box.fill("santé ");
                box.pressSequentially("tit");
                window.locator(".suggestion")
                        .filter(new Locator.FilterOptions().setHasText("titre:"))
                        .click();
                assertThat(box).hasValue("santé titre:");
                assertThat(colours).hasText("santé titre:");
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void onATouchScreenTheBoxStaysAPlainInput() {
        try (var touch = chromium.reader(options -> options.setHasTouch(true).setIsMobile(true))) {
            var window = touch.newPage();
            window.navigate(vigie.address("/?q=CHU"));
            assertThat(window.locator("#q-colours")).isHidden();
            assertThat(window.locator("#q")).hasValue("CHU");
        }
    }

    @Test
    void theKeyboardAloneReachesAResult() {
        page.navigate(vigie.address("/?q=technop%C3%B4le"));
        page.keyboard().press("j");
        assertThat(page.locator(".hit-title a").first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Escape");
        page.locator(".hit-title a").first().focus();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isVisible();
        page.locator("#shortcuts-on").uncheck();
        page.keyboard().press("Escape");
        page.locator(".hit-title a").last().focus();
        page.keyboard().press("k");
        assertThat(page.locator(".hit-title a").last()).isFocused();
    }

    @Test
    void withoutAScriptEverythingIsReachedByLinksAndForms() {
        reader.close();
        reader = chromium.reader(options -> options.setJavaScriptEnabled(false));
        page = reader.newPage();
        page.navigate(vigie.address("/"));
        page.locator("#q").fill("filière santé");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rechercher"))
                .click();
        facet("organisation").getByText(CHU).click();
        assertThat(heading()).hasText("2 documents");
        page.locator("#dates [name=from]").fill("2019-09-29");
        page.locator("#dates button").click();
        assertThat(heading()).hasText("1 document");
        page.locator(".hit-title a").click();
        assertThat(page.locator("h1")).containsText("Filière santé");
        page.getByText("Retour aux résultats").click();
        assertThat(page.locator(".chip")).hasCount(2);
    }

    @Test
    void onATelephoneTheFiltersUnfold() {
        reader.close();
        reader = chromium.reader(options -> options.setViewportSize(375, 780).setHasTouch(true));
        page = reader.newPage();
        page.navigate(vigie.address("/?q=fili%C3%A8re+sant%C3%A9"));
        assertThat(page.locator(".facet-panels")).isHidden();
        page.locator(".facets > summary").click();
        facet("organisation").getByText(CHU).click();
        assertThat(heading()).hasText("2 documents");
    }

    @Test
    void theThemeAndTheLanguageAreSwitchedAndStay() {
        page.navigate(vigie.address("/?q=dijon"));
        page.getByLabel("Thème sombre").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(vigie.address("/?q=dijon"));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    private Locator heading() {
        return page.locator("#results-title");
    }

    private Locator facet(String code) {
        return page.locator(".facet").filter(new Locator.FilterOptions().setHas(page.locator("#facet-" + code)));
    }
}
