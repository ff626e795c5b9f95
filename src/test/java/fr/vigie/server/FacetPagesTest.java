package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One facet whole, and the days of a month. */
@Tag("process")
class FacetPagesTest {
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        vigie = RunningVigie.with(home, Showcase.all());
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void valuesAreFoundByWordsInThemWhateverCaseAndAccents() throws Exception {
        var page = vigie.get("/facettes/organisation?contient=DIJON+bourgogne");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("CHU Dijon-Bourgogne").doesNotContain("CHU de Nantes</span>");
        assertThat(vigie.get("/facettes/organisation").body()).contains("CHU de Nantes</span>");
    }

    @Test
    void aChoiceKeepsThePageAndTheWords() throws Exception {
        var page =
                vigie.get("/facettes/organisation?contient=chu&kind=communique").body();

        assertThat(page)
                .contains(
                        "/facettes/organisation?kind=communique&amp;organisation=CHU+Dijon-Bourgogne&amp;contient=chu");
    }

    @Test
    void aFacetThatIsNoneIsNotFound() throws Exception {
        assertThat(vigie.get("/facettes/rien").statusCode()).isEqualTo(404);
        assertThat(vigie.get("/facettes/date").statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchWithinAMonthShowsItsDays() throws Exception {
        var month = vigie.get("/?from=2019-09-01&to=2019-09-30").body();

        assertThat(month).contains("27 septembre 2019 : 1 document").contains("/?from=2019-09-27&amp;to=2019-09-27");
        assertThat(vigie.get("/?from=2019-01-01&to=2019-12-31").body()).doesNotContain("27 septembre 2019 : ");
    }

    @Test
    void theFormOfFiguresBecomesACondition() throws Exception {
        var sent = vigie.get("/?kind=communique&mesure=emplois&mini=3+000&maxi=");

        assertThat(sent.statusCode()).isEqualTo(302);
        var target = sent.headers().firstValue("Location").orElseThrow();
        assertThat(target).endsWith("/?kind=communique&figure=emplois%3A%5B3+000+TO+*%5D");
        assertThat(vigie.get("/?kind=communique&figure=emplois%3A%5B3+000+TO+*%5D")
                        .body())
                .contains("Dijon Métropole crée un technopôle");
        assertThat(vigie.get("/?mesure=emplois&mini=&maxi=").statusCode()).isEqualTo(200);
    }
}
