package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fact sheets over a random archive, compared with lists and loops, and over one that is written down. */
@Tag("process")
class FactSheetPagesTest {
    private static final String[] NAMES = {
        "o:CHU de Sanvic", "o:Clinique Ormeau", "o:Institut Brévin", "o:Fondation Lisle", "p:Anne Kermadec",
        "p:Luc Ozanne", "p:Maud Tissier", "l:Sanvic", "l:Ormeau-sur-Loire", "l:Brévin"
    };
    private static final Pattern COMPANION = Pattern.compile(
            "<span class=\"companion\"><a href=\"([^\"]+)\"[^>]*>([^<]+)</a>(?: <span class=\"companion-reprints\">(\\d+)"
                    + "[^<]*</span>)?</span><span class=\"number\"[^>]*>(\\d+)</span>");
    private static final Pattern PAIR = Pattern.compile(
            "<a class=\"companion\" href=\"[^\"]+\"[^>]*>([^<]+) — ([^<]+)</a><span class=\"number\">(\\d+)</span>");

    private static RunningVigie random;
    private static RunningVigie written;
    private static List<Doc> docs;

    /** A document of the naive model: its names, the text that it shares with its reprints, its day. */
    private record Doc(Set<String> names, int text, LocalDate day) {}

    @BeforeAll
    static void start(@TempDir Path home, @TempDir Path other) {
        var chance = new Random(Seeds.seed());
        docs = new ArrayList<>();
        var texts = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            var reprint = i > 20 && chance.nextInt(3) == 0;
            var from = docs.isEmpty() || !reprint ? null : docs.get(chance.nextInt(docs.size()));
            var names = new LinkedHashSet<String>();
            if (from == null) {
                for (var name : NAMES) {
                    if (chance.nextInt(NAMES.length) < 3) {
                        names.add(name);
                    }
                }
                texts.add(text(chance, names));
            }
            var doc = new Doc(
                    from == null ? names : from.names(),
                    from == null ? texts.size() - 1 : from.text(),
                    LocalDate.of(2019 + chance.nextInt(6), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
            docs.add(doc);
            entries.add(Sheet.of(i + 1, "Dépêche " + i)
                    .date(doc.day().toString())
                    .paragraph(texts.get(doc.text()))
                    .entry());
        }
        random = RunningVigie.with(home, entries);
        written = RunningVigie.with(other, written());
    }

    private static String text(Random chance, Set<String> names) {
        var text = new StringBuilder();
        names.forEach(name -> text.append(sentence(chance))
                .append(" [")
                .append(name)
                .append("] ")
                .append(sentence(chance))
                .append(". "));
        for (int i = 0; i < 8; i++) {
            text.append(sentence(chance)).append(". ");
        }
        return text.toString();
    }

    /** Words that no other text has. */
    private static String sentence(Random chance) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            words.add(Long.toString((chance.nextLong() >>> 1) % 100_000_000_000L, 36)
                    .replaceAll("\\d", "a"));
        }
        return "Il " + String.join(" ", words);
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
        random.close();
        written.close();
    }

    @Test
    void countsOfDocumentsNeighboursAndPairsAreThoseOfListsAndLoops() throws Exception {
        for (var name : NAMES) {
            var body = random.get(address(name)).body();
            var of = name + ", seed " + Seeds.seed();
            Predicate<Doc> has = doc -> doc.names().contains(name);
            assertThat(body).as(of).contains("<strong>" + count(has) + " document");
            var found = new HashMap<String, List<Long>>();
            var lines = COMPANION.matcher(body);
            while (lines.find()) {
                var families = Long.parseLong(lines.group(4));
                var documents = lines.group(3) == null ? families : Long.parseLong(lines.group(3));
                found.put(lines.group(2), List.of(families, documents));
            }
            var expected = new HashMap<String, List<Long>>();
            for (var other : NAMES) {
                var both = has.and(doc -> doc.names().contains(other));
                if (!other.equals(name) && count(both) > 0) {
                    expected.put(other.substring(2), List.of(families(both), count(both)));
                }
            }
            assertThat(found).as(of).isEqualTo(expected);
            var pairs = PAIR.matcher(body);
            var compared = 0;
            while (pairs.find()) {
                var one = named(pairs.group(1));
                var other = named(pairs.group(2));
                assertThat(Long.parseLong(pairs.group(3)))
                        .as(of + ": " + one + " and " + other)
                        .isEqualTo(count(has.and(
                                doc -> doc.names().contains(one) && doc.names().contains(other))));
                compared++;
            }
            assertThat(compared).as(of).isPositive();
        }
    }

    @Test
    void barsCountThePeriodWithoutReprintsAndOpenIt() throws Exception {
        var name = NAMES[0];
        var body = random.get(address(name)).body();
        var bars = Pattern.compile("<a class=\"bar\" href=\"([^\"]+)\" aria-label=\"(\\d{4}) : (\\d+) document")
                .matcher(body);
        var seen = new HashMap<String, Long>();
        while (bars.find()) {
            seen.put(bars.group(2), Long.parseLong(bars.group(3)));
            var found = random.get(bars.group(1).replace("&amp;", "&")).body();
            assertThat(found).containsPattern("\\b" + bars.group(3) + " (document|sans leurs|sans ses)");
        }
        var expected = new HashMap<String, Long>();
        for (int year = 2019; year < 2025; year++) {
            var within = year;
            long of = families(doc -> doc.names().contains(name) && doc.day().getYear() == within);
            if (of > 0) {
                expected.put(Integer.toString(year), of);
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void everyLineOpensWhatItCounts() throws Exception {
        var lines = COMPANION.matcher(random.get(address(NAMES[0])).body());
        var opened = 0;
        while (lines.find()) {
            var documents = lines.group(3) == null ? lines.group(4) : lines.group(3);
            assertThat(random.get(lines.group(1).replace("&amp;", "&")).body())
                    .as(lines.group(1))
                    .contains(">" + documents + " document");
            opened++;
        }
        assertThat(opened).isGreaterThan(4);
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
        assertThat(written.get("/noms/organisation/CHU%20de%20Lille").body()).contains("Réuni avec : Vieille Clinique");
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

    private static String address(String name) {
        var type = switch (name.charAt(0)) {
            case 'o' -> "organisation";
            case 'p' -> "person";
            default -> "place";
        };
        return FactSheetPages.address(type, name.substring(2));
    }

    private static String named(String label) {
        for (var name : NAMES) {
            if (name.substring(2).equals(label)) {
                return name;
            }
        }
        throw new AssertionError("nobody is called " + label);
    }

    private static long count(Predicate<Doc> has) {
        return docs.stream().filter(has).count();
    }

    private static long families(Predicate<Doc> has) {
        return docs.stream().filter(has).map(Doc::text).distinct().count();
    }

    private static String location(String path) throws Exception {
        var answer = written.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
