package fr.vigie.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journalist's morning: the release behind an article, what the article left out, an older figure, the list to take away. */
class JournalistIT {
    private static final String KEPT =
            "L’usine de seringues de Verlange doublera ses lignes d’ici à l’été et formera sur place tous ceux qu’elle embauche, ouvriers et régleurs.";
    private static final int RELEASE = 940;
    private static final int ARTICLE = 941;

    @Test
    void theReleaseIsFoundItsReprintComparedAFigureCheckedAndTheListTakenAway(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.with(home, entries());
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            findTheRelease(page, vigie);
            compare(page);
            checkTheFigure(page);
            takeTheListAway(page, vigie);
        }
    }

    private static void findTheRelease(Page page, RunningVigie vigie) {
        page.navigate(vigie.address("/"));
        page.locator("#q").fill("usine seringues");
        page.locator("#q").press("Enter");
        var first = page.locator(".hit-title a").first();
        assertThat(first).hasText("Verlange double ses seringues");
        assertThat(page.locator(".reprints").first()).containsText("+1 reprise");
        first.click();
        assertThat(page.locator("h1")).hasText("Verlange double ses seringues");
    }

    private static void compare(Page page) {
        var reprint = page.locator("#reprints li");
        assertThat(reprint).containsText("2 jours après");
        reprint.getByText("Comparer").click();
        assertThat(page.locator("tr.fate-kept")).containsText("doublera ses lignes");
        assertThat(page.locator("tr.fate-changed del")).hasText("ferme");
        assertThat(page.locator("tr.fate-changed ins")).hasText("garde");
        assertThat(page.locator("tr.fate-cut")).containsText("320 emplois");
        assertThat(page.locator("tr.fate-added")).containsText("Les syndicats");
        assertThat(page.getByText("Chiffres que le second texte n’a pas repris"))
                .isVisible();
        page.getByText("Retour au document").click();
        assertThat(page.locator("h1")).hasText("Verlange double ses seringues");
    }

    private static void checkTheFigure(Page page) {
        page.getByRole(AriaRole.CONTENTINFO).getByText("Chiffres").click();
        page.locator("#s-measure").fill("emplois");
        page.locator("#s-subject").fill("Usine de Verlange");
        page.locator("#s-subject").press("Enter");
        var claims = page.locator(".claim");
        assertThat(claims).hasCount(3);
        assertThat(page.locator(".claim-conflict")).containsText("contradiction : même année, autre valeur");
        assertThat(page.locator(".claim-evolution")).hasCount(1);
        page.locator(".claim-conflict a").click();
        assertThat(page.locator("h1")).hasText("Verlange double ses seringues");
    }

    private static void takeTheListAway(Page page, RunningVigie vigie) throws Exception {
        page.navigate(vigie.address("/?q=Verlange&group=none"));
        var shown = page.locator(".hit-title a").all().stream()
                .map(Locator::innerText)
                .toList();
        page.locator(".export > summary").click();
        var file = page.waitForDownload(
                () -> page.locator(".export").getByText("CSV").click());
        var lines = Files.readString(file.path());

        assertThat(shown).hasSize(4);
        assertThat(shown).allSatisfy(title -> assertThat(lines).contains(title));
        assertThat(Pattern.compile("/documents/").matcher(lines).results()).hasSize(shown.size());
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<>(Showcase.all());
        entries.add(Sheet.of(RELEASE, "Verlange double ses seringues")
                .kind(Kind.COMMUNIQUE)
                .date("2023-05-02")
                .issuer("Usine de Verlange")
                .subject("Usine de Verlange")
                .paragraph(KEPT)
                .paragraph("Aucun atelier du vieux bourg ne ferme pour autant ses portes cette année.")
                .paragraph("L’usine de Verlange compte [f:320:emplois:320 emplois].")
                .entry());
        entries.add(Sheet.of(ARTICLE, "À Verlange, les seringues tournent")
                .date("2023-05-04")
                .issuer("Le Verlangeois")
                .paragraph(KEPT)
                .paragraph("Aucun atelier du vieux bourg ne garde pour autant ses portes cette année.")
                .paragraph("Les syndicats demandent des gages sur les salaires.")
                .entry());
        entries.add(claim(942, "Verlange embauche", "2021-02-01", 200));
        entries.add(claim(943, "Verlange recrute", "2023-01-10", 250));
        return entries;
    }

    private static Entry claim(int number, String title, String day, int jobs) {
        return Sheet.of(number, title)
                .date(day)
                .subject("Usine de Verlange")
                .paragraph("L’usine a tenu le " + day + " son assemblée ; elle compte [f:" + jobs + ":emplois:" + jobs
                        + " emplois] à Verlange.")
                .entry();
    }
}
