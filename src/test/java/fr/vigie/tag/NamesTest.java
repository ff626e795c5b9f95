package fr.vigie.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.authority.Authority;
import fr.vigie.document.Kind;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Tagger TAGGER = TextTagger.load(Authority::load);

    @Test
    void spellingsOfABodyCountAsOne() {
        List<Name> names = names("Le CHU de Dijon recrute.\n\nAu CHU Dijon-Bourgogne, on s’en réjouit.");
        assertThat(names).extracting(Name::key).containsExactly("chu-dijon", "chu-dijon");
        assertThat(names).extracting(Name::label).containsOnly("CHU Dijon-Bourgogne");
    }

    @Test
    void anAcronymDefinedInTheTextStandsForItsLongForm() {
        List<Name> names =
                names("Le Centre hospitalier de Valmorency (CHV) ouvre un scanner.\nLe CHV emploie 300 personnes.");
        assertThat(names).filteredOn(n -> n.text().equals("CHV")).hasSize(2);
        assertThat(names).extracting(Name::label).containsOnly("Centre hospitalier de Valmorency");
    }

    @Test
    void aFamilyNameAloneIsThePersonNamedInFull() {
        List<Name> names = names("Mme Claire GAUDRIOT, maire de Lens, était là.\nMme Gaudriot a salué les équipes.");
        assertThat(names)
                .filteredOn(n -> n.type() == NameType.PERSON)
                .extracting(Name::label)
                .containsExactly("Claire Gaudriot", "Claire Gaudriot");
    }

    @Test
    void aFamilyNameAtTheHeadOfASentenceStaysThePersonNamedInFullBefore() {
        List<Name> names = names("Wilfried Hautot, délégué, dénonce un transfert.\n\nHautot a fait ses calculs.");
        assertThat(names)
                .filteredOn(n -> n.text().contains("Hautot"))
                .extracting(Name::type)
                .containsExactly(NameType.PERSON, NameType.PERSON);
    }

    @Test
    void theFirstWordOfABodyStandsForTheWholeOfIt() {
        List<Name> names = names("L’association Médicobus 36 tourne.\n\n« Sans Médicobus, la pharmacie fermait. »");
        assertThat(names).extracting(Name::label).containsExactly("Médicobus 36", "Médicobus 36");
    }

    @Test
    void wordsThatEnglishWritesWithACapitalAreNoNames() {
        List<Name> names = names(
                "Clinical Data Highlight New Treatment Options\n\nForward-Looking Statements: This Press Release of"
                        + " Valneva contains Risks. The University of Oxford took part.",
                "en");
        assertThat(names).extracting(Name::text).containsExactly("Valneva", "University of Oxford");
    }

    @Test
    void aPlaceIsTheOneOfTheDepartmentBesideIt() {
        assertThat(places("Un foyer ouvre à Saint-Denis (974).")).containsExactly("com-97411");
        assertThat(places("Un foyer ouvre à Saint-Denis, en Seine-Saint-Denis."))
                .contains("com-93066", "dep-93");
        assertThat(places("Les habitants de la Vienne attendent, ceux de l’Isère aussi."))
                .containsExactly("dep-86", "dep-38");
    }

    @Test
    void namesLieInOrderWithoutOverlapAndSayWhatStandsThere() throws IOException {
        for (String text : List.of(
                "",
                "\n\n",
                "A",
                "•",
                "CONTACT PRESSE : Jeanne MARTIN – 06 00 00 00 00 – j.martin@exemple.fr",
                "L’hôpital « Nord »(HN)  de l’\u202fOuest\u00a0!".repeat(30))) {
            int last = 0;
            for (Name name : names(text)) {
                assertThat(name.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(name.span().of(text)).isEqualTo(name.text());
                last = name.span().end();
            }
        }
    }

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        String text = "Sanofi et l’Inserm s’allient à Gentilly, annonce Paul Durand, directeur du CHU de Lille.";
        List<Name> expected = names(text);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Name>>> calls = Stream.generate(() -> (Callable<List<Name>>) () -> names(text))
                    .limit(200)
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theRealTextsNameTheirBodies() throws IOException {
        String folder = Optional.ofNullable(System.getenv("VIGIE_REAL_TEXTS")).orElse("");
        assumeTrue(!folder.isEmpty(), "VIGIE_REAL_TEXTS names no folder with the real texts");
        var labels = new java.util.TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                names(Files.readString(file)).forEach(name -> labels.add(name.label()));
            }
        }
        assertThat(labels)
                .contains(
                        "CHU Dijon-Bourgogne",
                        "Pôle BFCare",
                        "Lyonbiopôle",
                        "Institut Gustave Roussy",
                        "Centre Georges-François Leclerc",
                        "François Rebsamen",
                        "Isère");
    }

    private static List<String> places(String text) {
        return names(text).stream()
                .filter(name -> name.type() == NameType.PLACE)
                .map(Name::key)
                .toList();
    }

    private static List<Name> names(String text) {
        return names(text, "fr");
    }

    private static List<Name> names(String text, String language) {
        return TAGGER.tag(new Reading(
                        "text/plain",
                        Kind.ARTICLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        language,
                        text,
                        List.of(),
                        List.of()))
                .names();
    }
}
