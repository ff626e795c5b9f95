package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.authority.Authority;
import fr.vigie.document.DocumentId;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import fr.vigie.query.Audience;
import fr.vigie.tag.TextTagger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a browser: a release is uploaded, looked through, corrected, embargoed, and appears at its hour. */
class DeskIT {

    private static final String RELEASE = """
            Le CHU Dijon-Bourgogne ouvre un pôle de chirurgie ambulatoire

            SOUS EMBARGO jusqu’au 3 juin 2031 à 6 heures.

            Le CHU Dijon-Bourgogne investit 12 M€ dans un pôle de chirurgie ambulatoire, avec l’association Soins Demain. Le pôle créera 45 emplois en 2031. Le CHU comptait 7 900 salariés en 2025.

            « Nous ouvrons ce pôle pour que personne n’attende plus de trois semaines », déclare Claire Aubertin, directrice générale du CHU Dijon-Bourgogne.

            Les travaux sont confiés à Batival. Ils commenceront à Dijon en mars 2031 et dureront 18 mois.
            """;

    @Test
    void aReleaseIsUploadedLookedThroughCorrectedEmbargoedAndAppears(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.empty(home);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.navigate(vigie.address("/depot"));
            page.locator("#files")
                    .setInputFiles(new FilePayload(
                            "annonce.txt",
                            "text/plain",
                            "Un pangolin discret\n\nIl arrive.".getBytes(StandardCharsets.UTF_8)));
            page.locator("#upload button.primary").click();
            page.locator(".file-review").click();

            assertThat(page.locator(".review-state")).containsText("Brouillon");
            assertThat(page.locator("[data-doubt=noDate]")).isVisible();
            page.locator("#field-title").fill("Un pangolin annoncé");
            page.locator("#field-date").fill("2026-03-02");
            page.locator("#field-issuer").fill("CHU de la Savane");
            page.locator("#fields button.primary").click();
            assertThat(page.locator(".notice")).containsText("Enregistré.");
            assertThat(page.locator("h1")).hasText("Un pangolin annoncé");
            assertThat(page.locator("[data-doubt=noDate]")).hasCount(0);

            var id = new DocumentId(page.locator(".review").getAttribute("data-id"));
            page.getByLabel("Jour et heure").fill("2031-06-01T08:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Programmer"))
                    .click();
            assertThat(page.locator(".review-state")).containsText("dimanche 1er juin 2031 à 08:00 (heure de Paris)");
            assertThat(vigie.archive().state(id).orElseThrow().embargo())
                    .contains(Instant.parse("2031-06-01T06:00:00Z"));
            assertThat(vigie.get("/?q=pangolin").body()).doesNotContain("Un pangolin annoncé");

            // Its hour comes sooner than a form may say.
            vigie.archive().publish(id, Optional.of(Instant.now().plus(Duration.ofSeconds(2))));
            page.navigate(vigie.address("/bureau?standing=embargoed"));
            assertThat(page.locator(".desk-title")).hasText("Un pangolin annoncé");
            page.navigate(vigie.address("/?q=pangolin"));
            assertThat(vigie.archive().state(id).orElseThrow().visibility().isPublic())
                    .isFalse();
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("main").innerText().contains("Un pangolin annoncé");
            });
        }
    }

    @Test
    void manyAreChosenAndPublishedWithOneButton(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.empty(home);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            for (var number : List.of("un", "deux", "trois")) {
                given(vigie, number + ".txt", "Lémurien numéro " + number, Corrections.NONE);
            }
            var page = reader.newPage();
            page.navigate(vigie.address("/bureau"));
            assertThat(page.locator(".desk-line")).hasCount(3);
            page.getByLabel("Tout choisir").check();
            page.getByLabel("Choisir « Lémurien numéro deux »").uncheck();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Publier").setExact(true))
                    .click();

            assertThat(page.locator(".notice")).containsText("2 documents publiés.");
            assertThat(page.locator(".desk-line")).hasCount(1);
            assertThat(page.locator(".desk-tab-published")).containsText("2");
        }
    }

    @Test
    void wordsThatAreChosenInTheTextBecomeAFigureThatTheMachineMissed(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.empty(home);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var id = given(
                    vigie, "lits.txt", "Des lits\n\nLe CHU ouvre 30 lits, puis 30 lits encore.", Corrections.NONE);
            var page = reader.newPage();
            page.navigate(vigie.address("/bureau/" + id));
            page.evaluate("""
                    () => {
                        const texts = document.createTreeWalker(
                            document.querySelector(".original-text"), NodeFilter.SHOW_TEXT);
                        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                            const at = node.data.lastIndexOf("30 lits");
                            if (at >= 0) {
                                getSelection().setBaseAndExtent(node, at, node, at + 7);
                                return;
                            }
                        }
                    }""");
            page.getByText("Ajouter comme chiffre").click();
            var form = page.locator("#add-figure form");
            assertThat(form.getByLabel("Passage").inputValue()).isEqualTo("30 lits");
            form.getByRole(AriaRole.BUTTON).click();
            page.locator("#figures .statement-words").waitFor();

            var entry = vigie.archive().engine().find(id, Audience.DESK).orElseThrow();
            var figure = entry.tags().figures().getFirst();
            assertThat(figure.span().start()).isEqualTo(entry.reading().text().lastIndexOf("30 lits"));
            assertThat(figure.value()).isEqualTo(30);
        }
    }

    @Test
    void theDeskIsAccessibleAndFitsItsWindow(@TempDir Path home) throws Exception {
        var found = new ArrayList<String>();
        try (var vigie = RunningVigie.tagging(home, TextTagger.load(Authority::load));
                var chromium = new Chromium()) {
            var release = furnished(vigie);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 390)) {
                    try (var reader = chromium.reader(
                            options -> options.setColorScheme(scheme).setViewportSize(width, 860))) {
                        var page = reader.newPage();
                        page.onPageError(error -> found.add(page.url() + ": " + error));
                        page.navigate(vigie.address("/bureau"));
                        Look.at(page, "desk", scheme, width, found);
                        page.navigate(vigie.address("/bureau?standing=failed"));
                        Look.at(page, "desk-failed", scheme, width, found);
                        page.navigate(vigie.address("/bureau/" + release));
                        page.locator("#figures .correct > summary").first().click();
                        page.locator("#add-figure > summary").click();
                        Look.at(page, "review", scheme, width, found);
                        page.navigate(vigie.address("/bureau/" + release + "/versions?from=1&to=2"));
                        Look.at(page, "versions", scheme, width, found);
                        page.navigate(vigie.address("/depot"));
                        page.locator(".upload-paste > summary").click();
                        Look.at(page, "paste", scheme, width, found);
                        page.navigate(vigie.address("/administration"));
                        assertThat(page.getByText("Corpus d’exemple").first()).isVisible();
                        Look.at(page, "administration", scheme, width, found);
                        conflict(vigie, page, release);
                        Look.at(page, "conflict", scheme, width, found);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Two drafts that are nearly alike, one of them corrected; an embargoed one, a failed one, a published one. */
    private static DocumentId furnished(RunningVigie vigie) throws Exception {
        var stated = new Corrections(Map.of(Trait.ISSUER, "CHU Dijon-Bourgogne", Trait.KIND, "communique"));
        var id = given(vigie, "communiqué pôle ambulatoire.txt", RELEASE, stated);
        given(vigie, "pôle ambulatoire (bis).txt", RELEASE.replace("45 emplois", "52 emplois"), stated);
        given(vigie, "cassé.pdf", "! rien", Corrections.NONE);
        var embargoed = given(vigie, "nominations.txt", "Nominations au conseil de surveillance", stated);
        vigie.archive().publish(embargoed, Optional.of(Instant.parse("2031-06-01T06:00:00Z")));
        var published = given(vigie, "bilan 2025.txt", "Bilan 2025\n\nLe CHU comptait 8 150 salariés en 2025.", stated);
        vigie.archive().publish(published, Optional.empty());
        vigie.archive()
                .replace(
                        id,
                        bytes(RELEASE.replace("18 mois", "vingt mois").replace("à Dijon en mars", "à Dijon en avril")),
                        "communiqué corrigé.txt",
                        Corrections.NONE,
                        OptionalInt.empty());
        vigie.archive().accept(bytes("Un exemple livré"), Acceptance.draft("exemple.txt", Origin.SAMPLE));
        vigie.archive().awaitIdle();
        return id;
    }

    private static void conflict(RunningVigie vigie, Page page, DocumentId id) {
        page.navigate(vigie.address("/bureau/" + id));
        page.locator("#field-title").fill("Un pôle ambulatoire à Dijon");
        var meanwhile = "Le CHU ouvre son pôle, version " + Instant.now().toEpochMilli();
        vigie.archive().correct(id, new Corrections(Map.of(Trait.TITLE, meanwhile)), OptionalInt.empty());
        page.locator("#fields button.primary").click();
        assertThat(page.locator(".review-both"))
                .containsText("Le CHU ouvre son pôle", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private static DocumentId given(RunningVigie vigie, String name, String text, Corrections stated) throws Exception {
        var acceptance = Acceptance.draft(name, Origin.UPLOAD).stating(stated);
        var admission = vigie.archive().accept(bytes(text), acceptance);
        vigie.archive().awaitIdle();
        return ((Admission.Accepted) admission).holding().id();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
