package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameKey;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Ruling;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Origin;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fact sheets over an archive that is written down. */
@Tag("process")
class FactSheetPagesTest {
    private static RunningVigie written;

    @BeforeAll
    static void start(@TempDir Path home) {
        written = RunningVigie.with(home, written());
    }

    private static List<Entry> written() {
        var entries = new ArrayList<>(Showcase.all());
        entries.addAll(StatementPagesTest.claims());
        for (int i = 0; i < 3; i++) {
            entries.add(Sheet.of(700 + i, "Les lits en " + (2020 + i))
                    .date((2020 + i) + "-05-04")
                    .subject("Clinique du Val")
                    .paragraph("La [o:Clinique du Val] compte [f:" + (100 + 20 * i) + ":lits:" + (100 + 20 * i)
                            + " lits] cette année, dit [p:Jeanne Moal]. [q:Jeanne Moal:« La Clinique du Val tient bon, et pour la "
                            + i + "e fois »].")
                    .entry());
        }
        entries.add(Sheet.of(710, "Ancienne maison")
                .paragraph("La [o:Vieille Clinique] devient autre chose.")
                .entry());
        entries.add(Sheet.of(712, "Un nom de travers")
                .paragraph("Le cabinet [o:A/B & 50 % + « C » ?] répond.")
                .entry());
        entries.add(Sheet.of(720, "Projet tenu secret")
                .visibility(Visibility.DRAFT)
                .paragraph("La [o:Clinique du Val] achète [o:Zygomatech], dit [p:Odon Brouzoufe].")
                .entry());
        return entries;
    }

    @AfterAll
    static void stop() {
        written.close();
    }

    @Test
    void everyAddressOnASheetIsThere() throws Exception {
        var addresses = new HashSet<String>();
        for (var sheet :
                List.of("/noms/organisation/Clinique%20du%20Val", "/noms/person/Jeanne%20Moal", "/noms/place/Dijon")) {
            var links = Pattern.compile("href=\"(/[^\"#]*)")
                    .matcher(written.get(sheet).body());
            while (links.find()) {
                addresses.add(links.group(1).replace("&amp;", "&"));
            }
        }
        assertThat(addresses).hasSizeGreaterThan(40);
        for (var address : addresses) {
            assertThat(written.get(address).statusCode()).as(address).isIn(200, 302);
        }
    }

    @Test
    void figuresStandInTheirLineWithTheirSentenceAndQuotesOnceWithWhoSaidThem() throws Exception {
        var body = written.get("/noms/organisation/Clinique%20du%20Val").body();

        assertThat(body.split("class=\"claim claim-", -1)).hasSize(4);
        assertThat(body)
                .contains("claim-evolution", "+20", "<mark>120 lits</mark>", "/chiffres?subject=Clinique+du+Val");
        assertThat(body).contains("tient bon", "Jeanne Moal", "/api/figures/export?subject=Clinique+du+Val");
        assertThat(body).contains("<mark>Clinique du Val</mark>", "?q=%22Clinique+du+Val%22#hit-1");
        var person = written.get("/noms/person/Jeanne%20Moal").body();
        assertThat(person).contains("3 citations", "/citations?speaker=Jeanne+Moal");
    }

    @Test
    void aLabelLeadsToItsNameAndAMergedNameToWhatItBecame() throws Exception {
        assertThat(location("/noms/organisation/clinique%20du%20val"))
                .isEqualTo("/noms/organisation/Clinique%20du%20Val");
        assertThat(location("/noms/person/Clinique%20du%20Val")).isEqualTo("/noms/organisation/Clinique%20du%20Val");
        var vieille = new NameKey(NameType.ORGANISATION, "Vieille Clinique");
        assertThat(written.archive().librarian().correct(new NameCorrection.Merge(vieille, "CHU de Lille"), "test"))
                .isInstanceOf(Ruling.Made.class);
        assertThat(location("/noms/organisation/Vieille%20Clinique")).isEqualTo("/noms/organisation/CHU%20de%20Lille");
        assertThat(written.get("/noms/organisation/CHU%20de%20Lille").body())
                .contains("Fusionné avec : Vieille Clinique");
    }

    @Test
    void whatIsUnknownIsNotFoundAndSaysWhatToDo() throws Exception {
        var unknown = written.get("/noms/organisation/Rien%20de%20tel");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Rien de tel", "page d’accueil");
        assertThat(written.get("/noms/maison/CHU").statusCode()).isEqualTo(404);
    }

    @Test
    void aNameThatIsHiddenHasNoSheetAnyMore(@TempDir Path home) throws Exception {
        try (var vigie = RunningVigie.tagging(home, new BracketTagger())) {
            var text = "Au [Sommaire] de [CHU Dijon].".getBytes(StandardCharsets.UTF_8);
            vigie.archive()
                    .accept(
                            new ByteArrayInputStream(text),
                            Acceptance.draft("a.txt", Origin.UPLOAD).published());
            vigie.archive().awaitIdle();
            assertThat(vigie.get("/noms/organisation/Sommaire").statusCode()).isEqualTo(200);
            assertThat(vigie.get("/noms/organisation/CHU%20Dijon").body()).contains("Sommaire");

            var hidden = new NameKey(NameType.ORGANISATION, "Sommaire");
            assertThat(vigie.archive().librarian().correct(new NameCorrection.Hide(hidden), "test"))
                    .isInstanceOf(Ruling.Made.class);
            assertThat(vigie.get("/noms/organisation/Sommaire").statusCode()).isEqualTo(404);
            assertThat(vigie.get("/noms/organisation/CHU%20Dijon").body())
                    .doesNotContain("/noms/organisation/Sommaire");
        }
    }

    @Test
    void aNameOfAnyLettersHasASheet() throws Exception {
        var answer = written.get(FactSheetPages.address("organisation", "A/B & 50 % + « C » ?"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1>A/B &amp; 50 % + « C » ?</h1>");
    }

    @Test
    void draftsAreInNoSheetNotEvenForTheDesk() throws Exception {
        assertThat(written.get("/noms/organisation/Zygomatech").statusCode()).isEqualTo(404);
        assertThat(written.get("/noms/person/Odon%20Brouzoufe").statusCode()).isEqualTo(404);
        assertThat(written.get("/noms/organisation/Clinique%20du%20Val").body())
                .contains("<strong>3 documents</strong>")
                .doesNotContain("Zygomatech", "Brouzoufe", "secret");
    }

    @Test
    void namesLeadToTheirSheets() throws Exception {
        var sheet = "href=\"/noms/organisation/Clinique%20du%20Val\"";
        assertThat(written.get("/documents/" + Sheet.id(700)).body()).contains(sheet);
        assertThat(written.get("/facettes/organisation").body()).contains(sheet);
        assertThat(written.get("/?q=clinique+du+val").body()).contains(sheet, "Fiche : Clinique du Val");
        assertThat(written.get("/?organisation=Clinique+du+Val").body()).contains("Fiche : Clinique du Val");
        assertThat(written.get("/?q=clinique").body()).doesNotContain("Fiche : Clinique");
        assertThat(written.get("/chiffres?measure=lits").body()).contains(sheet);
        assertThat(written.get("/citations").body()).contains("href=\"/noms/person/Jeanne%20Moal\"");
    }

    @Test
    void aSheetAsksTheEngineABoundedNumberOfTimes() {
        var asked = new AtomicInteger();
        var engine = written.archive().engine();
        var counting = (SearchEngine) Proxy.newProxyInstance(
                SearchEngine.class.getClassLoader(),
                new Class<?>[] {SearchEngine.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw new IllegalStateException(e);
                    }
                });

        assertThat(new FactSheets(counting).of(new NameKey(NameType.PLACE, "Dijon")))
                .isPresent();
        assertThat(asked.get()).isBetween(5, FactSheets.MOST_CALLS);
    }

    private static String location(String path) throws Exception {
        var answer = written.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
