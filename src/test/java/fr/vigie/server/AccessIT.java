package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in a browser: a first administrator, somebody else's account, a key, a document published, a logout. */
class AccessIT {

    @Test
    void theFirstAdministratorOpensAnAccountForSomebodyElse(@TempDir Path home) {
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options);
                var other = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.navigate(vigie.address("/acces?lien=" + vigie.access().links().first()));
            page.getByLabel("Nom du compte").fill("alice");
            page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill(Person.PASSWORD);
            page.getByLabel("Encore une fois").fill(Person.PASSWORD);
            page.getByText("Créer le compte").click();
            page.waitForURL("**/personnes");

            page.getByLabel("Nom du compte").fill("eva");
            page.getByLabel("Rôle").selectOption("editor");
            page.locator("main button.primary").click();
            var link = page.locator(".secret").innerText();

            var eva = other.newPage();
            eva.navigate(link);
            eva.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill(Person.PASSWORD);
            eva.getByLabel("Encore une fois").fill(Person.PASSWORD);
            eva.getByText("Enregistrer").click();
            eva.getByLabel("Nom du compte").fill("eva");
            eva.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                    .fill(Person.PASSWORD);
            eva.locator("main button").click();
            eva.navigate(vigie.address("/documents/" + Sheet.id(Showcase.DRAFT)));
            assertThat(eva.locator(".notice-desk")).containsText("Brouillon");

            eva.navigate(vigie.address("/compte"));
            eva.getByLabel("Usage").fill("Site de l’agence");
            eva.getByText("Créer une clé").click();
            assertThat(eva.locator(".secret")).containsText("vigie_");
            eva.getByText("Se déconnecter").click();
            eva.navigate(vigie.address("/compte"));
            assertThat(eva).hasURL(vigie.address("/connexion?retour=%2Fcompte"));
        }
    }

    @Test
    void thePagesOfPeopleAreAccessibleAndFitTheirWindow(@TempDir Path home) throws Exception {
        var found = new ArrayList<String>();
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium()) {
            var accounts = vigie.access().accounts();
            accounts.add(Actor.CONSOLE, "alice", Role.ADMINISTRATOR, Optional.empty(), Optional.of(Person.PASSWORD));
            accounts.add(Actor.CONSOLE, "eva", Role.EDITOR, Optional.of("eva@example.org"), Optional.empty());
            vigie.access().teams().add(Actor.CONSOLE, "Veille Ouest", List.of("eva"));
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 375)) {
                    try (var reader = chromium.reader(
                            options -> options.setColorScheme(scheme).setViewportSize(width, 800))) {
                        var page = reader.newPage();
                        page.navigate(vigie.address("/mot-de-passe-oublie"));
                        Look.at(page, "people-forgotten-" + width, width, found);
                        page.navigate(vigie.address("/connexion"));
                        Look.at(page, "people-login-" + width, width, found);
                        page.getByLabel("Nom du compte").fill("alice");
                        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                                .fill(Person.PASSWORD);
                        page.locator("main button").click();
                        for (var path : List.of("/compte", "/personnes", "/personnes/eva", "/equipes", "/journal")) {
                            page.navigate(vigie.address(path));
                            Look.at(page, "people-" + path.substring(1).replace('/', '-') + "-" + width, width, found);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
