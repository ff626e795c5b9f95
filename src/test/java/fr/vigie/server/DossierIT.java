package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.AccessSettings;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journalist keeps what she found, and a colleague reads it. */
class DossierIT {

    @Test
    void whatWasFoundIsKeptNotedSharedAndTakenAway(@TempDir Path home) throws Exception {
        var troubles = new ArrayList<String>();
        try (var vigie = RunningVigie.guarded(home, Showcase.all(), AccessSettings.standard());
                var chromium = new Chromium();
                var here = chromium.reader(options -> options.setJavaScriptEnabled(false));
                var there = chromium.reader(options -> options.setViewportSize(390, 800))) {
            account(vigie, "anne");
            account(vigie, "bruno");
            var page = here.newPage();
            logIn(page, vigie, "anne");

            page.navigate(vigie.address("/?q=sant%C3%A9"));
            page.locator(".keep > summary").press("Enter");
            button(page, "Garder cette recherche").press("Enter");
            assertThat(page.locator("main .monitor-card h3")).hasText("santé");
            page.locator("main .monitor-card h3 a").press("Enter");
            assertThat(page.locator("#q")).hasValue("santé");

            var ticks = page.locator(".hit-choose input");
            ticks.nth(0).check();
            ticks.nth(1).check();
            page.locator(".keep > summary").press("Enter");
            page.locator("#keep-form input[name=title]").fill("Filière santé");
            button(page, "Ajouter les documents cochés").press("Enter");
            assertThat(page.locator("h1")).hasText("Filière santé");
            assertThat(page.locator(".dossier-line")).hasCount(2);
            assertThat(page.locator(".notice a")).hasAttribute("href", Pattern.compile("/\\?q=sant.*"));

            var first = page.locator(".dossier-line").first();
            var title = first.locator("h3").innerText();
            first.locator("summary").press("Enter");
            first.locator("textarea").fill("À vérifier auprès du CHU");
            first.locator("input[name=tags]").fill("à citer, emploi");
            button(first, "Enregistrer").press("Enter");
            assertThat(page.locator(".dossier-note")).hasText("À vérifier auprès du CHU");
            page.locator(".dossier-tags a").first().press("Enter");
            assertThat(page.locator(".dossier-line")).hasCount(1);
            assertThat(page.locator(".dossier-line h3")).hasText(title);

            page.locator("#partage > summary").press("Enter");
            page.locator("input[name=partage][value=write]").check();
            button(page, "Appliquer").press("Enter");
            var address = page.locator("#shared-address").innerText();

            var guest = there.newPage();
            guest.navigate(address);
            assertThat(guest.locator("body")).not().containsText("Filière santé");
            logIn(guest, vigie, "bruno");
            guest.navigate(address);
            assertThat(guest.locator("h1")).hasText("Filière santé");
            assertThat(guest.locator(".dossier-note")).hasText("À vérifier auprès du CHU");
            guest.locator("input[name=q]").fill("vérifier");
            button(guest, "Rechercher").press("Enter");
            assertThat(guest.locator(".dossier-line")).hasCount(1);
            guest.navigate(address);
            troubles.addAll(look(guest, "dossier-lent"));

            page.navigate(vigie.address("/dossiers"));
            page.locator(".monitor-card a").first().press("Enter");
            page.waitForLoadState();
            var noted = page.locator(".dossier-line", new Page.LocatorOptions().setHasText("À vérifier"));
            noted.locator("summary").press("Enter");
            noted.locator("textarea").fill("La version d’Anne");
            var others = guest.locator(".dossier-line", new Page.LocatorOptions().setHasText("À vérifier"));
            others.locator("summary").press("Enter");
            others.locator("textarea").fill("La version de Bruno");
            button(others, "Enregistrer").press("Enter");
            assertThat(guest.locator(".dossier-note")).hasText("La version de Bruno");
            button(noted, "Enregistrer").press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("Rien n’est écrasé");
            assertThat(page.locator(".dossier-line .notice")).containsText("La version de Bruno");
            assertThat(page.locator("textarea[name=note]")
                            .filter(new Locator.FilterOptions().setHasText("La version d’Anne")))
                    .hasCount(1);

            guest.navigate(address);
            Download download =
                    guest.waitForDownload(() -> guest.locator("a[download]").press("Enter"));
            var file = home.resolve("dossier.zip");
            download.saveAs(file);
            try (var zip = new ZipFile(file.toFile())) {
                var names = new HashSet<String>();
                zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
                assertThat(names).contains("index.html", "notes.csv", "documents.ris");
                var index = new String(
                        zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(index).contains("La version de Bruno", "à citer, emploi", title);
            }
            guest.navigate(vigie.address("/dossiers"));
            assertThat(guest.locator(".monitor-card")).containsText("Dossier de anne");
        }
        assertThat(troubles).isEmpty();
    }

    private static ArrayList<String> look(Page page, String name) {
        var troubles = new ArrayList<String>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Look.at(page, name, ColorScheme.DARK, 390, troubles);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
        Look.at(page, name, ColorScheme.LIGHT, 1280, troubles);
        return troubles;
    }

    private static void account(RunningVigie vigie, String name) {
        vigie.access()
                .accounts()
                .add(Actor.CONSOLE, name, Role.WATCHER, Optional.empty(), Optional.of(Person.PASSWORD));
    }

    private static void logIn(Page page, RunningVigie vigie, String name) {
        page.navigate(vigie.address("/connexion"));
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Person.PASSWORD);
        page.locator("main button.primary").click();
        page.waitForLoadState();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
