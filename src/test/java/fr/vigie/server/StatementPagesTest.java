package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Entry;
import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class StatementPagesTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<>(Showcase.all());
        entries.add(Sheet.of(900, "Un projet tenu secret")
                .visibility(Visibility.DRAFT)
                .paragraph("Le projet prévoit [f:77777:emplois:77 777 emplois].")
                .paragraph("[q:Personne:« Rien ne doit sortir d’ici »], dit [p:Personne].")
                .entry());
        entries.addAll(claims());
        entries.addAll(wordings());
        vigie = RunningVigie.with(home, entries);
    }

    static List<Entry> claims() {
        var claims = new ArrayList<Entry>();
        for (var claim : List.of(
                "2019-03-01 4000", "2019-05-01 4012", "2021-03-01 4000", "2022-03-01 4400", "2022-06-01 5200")) {
            var day = claim.substring(0, 10);
            var value = claim.substring(11);
            claims.add(Sheet.of(910 + claims.size(), "L’usine au " + day)
                    .date(day)
                    .subject("Usine de Beaune")
                    .paragraph("L’usine, qui a fêté le " + day + " son anniversaire, compte [f:" + value + ":emplois:"
                            + value + " emplois].")
                    .entry());
        }
        return claims;
    }

    private static List<Entry> wordings() {
        var both =
                "Le nouvel accueil de jour de Verlange recevra trente patients chaque matin, du lundi au samedi, dès que ses derniers murs auront séché.";
        return List.of(
                Sheet.of(920, "L’accueil de Verlange")
                        .date("2020-02-03")
                        .paragraph(both)
                        .paragraph(
                                "[q:Aude Verniaud|directrice du CH de Verlange:« Nous attendions ces murs depuis dix longues années »], dit [p:Aude Verniaud].")
                        .entry(),
                Sheet.of(921, "Verlange accueille")
                        .date("2020-02-05")
                        .issuer("Le Verlangeois")
                        .paragraph(both)
                        .paragraph(
                                "[q:Aude Verniaud|directrice:« Nous attendions ces murs depuis vingt longues années »], assure [p:Aude Verniaud].")
                        .entry());
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void figuresAreListedWithTheirSentenceAndLeadToTheirPlace() throws Exception {
        var page = vigie.get("/chiffres?measure=emplois&sort=-value").body();

        assertThat(page).contains("<mark>", "#:~:text=", "4 000".replace(' ', '\u202F'));
        assertThat(page).doesNotContain("77777", "secret");
    }

    @Test
    void quotesAreFoundByTheirWordsAndByWhoSpeaksAsWhat() throws Exception {
        assertThat(quotes("said=ces+murs")).isEqualTo(2);
        assertThat(quotes("said=ces+murs&role=Directrice,+CH+Verlange")).isEqualTo(1);
        assertThat(quotes("said=vingt+murs&said=dix+murs")).isEqualTo(2);
        assertThat(quotes("said=accueil+de+jour")).isZero();
        assertThat(quotes("role=directrice&speaker=Aude+Verniaud")).isEqualTo(2);
        assertThat(quotes("role=ministre")).isZero();
    }

    private static int quotes(String asked) throws Exception {
        return Json.object(vigie.get("/api/quotes?" + asked).body())
                .path("total")
                .asInt();
    }

    @Test
    void whatAReprintMakesOfAQuoteIsShownWordByWord() throws Exception {
        assertThat(vigie.get("/citations?said=dix+longues").body())
                .contains("Une autre rédaction parmi les reprises")
                .contains("<del>dix</del><ins>vingt</ins>", "Le Verlangeois");
    }

    @Test
    void theExportHasAsManyFiguresAsTheListSays() throws Exception {
        var total = Json.object(vigie.get("/api/figures?family=emplois").body())
                .path("total")
                .asInt();
        var table = vigie.get("/api/figures/export?family=emplois").body();

        assertThat(table).startsWith("text,value,to,bound,unit,measure,");
        assertThat(vigie.get("/api/figures/export?format=jsonl&family=emplois")
                        .body()
                        .lines())
                .hasSize(total)
                .allMatch(line -> Json.object(line).path("family").asText().equals("emplois"));
        assertThat(vigie.get("/api/figures/export?format=ris").statusCode()).isEqualTo(400);
        assertThat(vigie.get("/api/quotes/export?format=jsonl&group=none").body())
                .doesNotContain("Rien ne doit");
    }

    @Test
    void everyExportThatAPageOffersIsThere() throws Exception {
        for (var path : new String[] {"/chiffres?q=sant%C3%A9", "/citations"}) {
            var links = Pattern.compile("href=\"(/api/[a-z]+/export[^\"]*)\"")
                    .matcher(vigie.get(path).body());
            int found = 0;
            while (links.find()) {
                var address = links.group(1).replace("&amp;", "&");
                assertThat(vigie.get(address).statusCode()).as(address).isEqualTo(200);
                found++;
            }
            assertThat(found).as(path).isEqualTo(3);
        }
    }

    @Test
    void whatWasClaimedOfOneThingStandsYearByYearAndConflictsAreTold() throws Exception {
        var page =
                vigie.get("/chiffres?subject=Usine+de+Beaune&measure=emplois").body();

        assertThat(page.split("class=\"claim claim-", -1)).hasSize(6);
        assertThat(page.indexOf("claim-first"))
                .isPositive()
                .isLessThan(page.indexOf("claim-rounding"))
                .isLessThan(page.indexOf("claim-steady"));
        assertThat(page).contains("claim-conflict", "évolution de +10");
        assertThat(vigie.get("/chiffres?measure=emplois").body()).doesNotContain("class=\"claim ");
    }

    @Test
    void quotesAreListedWithWhoSaidThem() throws Exception {
        var page = vigie.get("/citations?speaker=anne+le+goff").body();

        assertThat(page).contains("<blockquote>", "Anne Le Goff");
        assertThat(vigie.get("/citations").body()).doesNotContain("Rien ne doit");
    }

    @Test
    void whatCannotBeReadIsToldAboveTheRest() throws Exception {
        var page = vigie.get("/chiffres?unit=furlong&q=%22sant%C3%A9&sort=upwards&nonsense=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("furlong", "statements-notice");
        assertThat(vigie.get("/chiffres?cursor=nonsense").statusCode()).isEqualTo(400);
    }
}
