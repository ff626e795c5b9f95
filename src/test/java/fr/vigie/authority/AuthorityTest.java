package fr.vigie.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private final Authority authority = Authority.load();

    @Test
    void allSpellingsOfABodyAreOne() {
        for (String written : List.of(
                "CHU Dijon Bourgogne",
                "CHU de Dijon",
                "CHU Dijon-Bourgogne",
                "Centre Hospitalier Universitaire de Dijon",
                "CHU DE DIJON")) {
            assertThat(authority.named(written).orElseThrow().key()).as(written).isEqualTo("chu-dijon");
        }
        assertThat(authority
                        .named("Agence régionale de santé Grand Est")
                        .orElseThrow()
                        .label())
                .isEqualTo("ARS Grand Est");
        assertThat(authority
                        .named("Chambre de commerce et d’industrie du Val-de-Marne")
                        .orElseThrow()
                        .key())
                .isEqualTo("cci-94");
    }

    @Test
    void aFormerNameLeadsToTheBodyOfToday() {
        assertThat(authority.named("Pôle emploi").orElseThrow().label()).isEqualTo("France Travail");
        assertThat(authority.named("Korian").orElseThrow().key()).isEqualTo("clariane");
    }

    @Test
    void bodiesAreFoundInRunningTextTheLongestNameFirst() {
        assertThat(found("Le CHU de Grenoble-Alpes, l’Institut Gustave Roussy (IGR) et Air Liquide Santé France"))
                .containsExactly("chu-grenoble", "clcc-igr", "clcc-igr", "air-liquide-sante");
    }

    @Test
    void acronymsNeedTheirCapitalsAndEverydayWordsMoreThanThemselves() {
        assertThat(found("il y a dix ans, on has vu des aides pour Alan")).isEmpty();
        assertThat(found("La HAS et l’Inserm")).containsExactly("has", "inserm");
        assertThat(authority.named("Aides").orElseThrow().key()).isEqualTo("aides");
    }

    @Test
    void noTwoBodiesOfTheListShareAName() {
        Map<String, String> bearers = new HashMap<>();
        for (Organisation organisation : authority.organisations()) {
            if (organisation.key().startsWith("epci-")) {
                continue; // there are groupings of communes of one name in several departments
            }
            Stream.concat(Stream.of(organisation.label()), organisation.aliases().stream())
                    .flatMap(name -> Spellings.of(name.replace("?", "")).stream())
                    .filter(name -> authority.named(name).isEmpty())
                    .forEach(name -> bearers.put(name, organisation.key()));
        }
        assertThat(bearers).isEmpty();
    }

    @Test
    void aLineThatIsNotWellFormedIsNamed() {
        assertThatThrownBy(() -> Organisations.read(Stream.of("seul"), Places.shipped()))
                .hasMessageContaining("seul");
        assertThatThrownBy(() -> Organisations.read(Stream.of("a | A | x | Nulle-Part"), Places.shipped()))
                .hasMessageContaining("Nulle-Part");
        assertThatThrownBy(() -> Organisations.read(Stream.of("a | A | x", "a | B | x"), Places.shipped()))
                .hasMessageContaining("two lines");
    }

    @Test
    void correctionsLieOverTheList() {
        var corrected = authority.corrected(new Corrections(
                Map.of("skyepharma", "nemera", "crossject", "cpage"),
                Map.of("nemera", "Nemera France"),
                Set.of("trixell"),
                Map.of(
                        "neuf",
                        new Organisation(
                                "neuf", "Corps Neuf", "test", java.util.Optional.empty(), List.of(), List.of()))));
        assertThat(corrected.named("Skyepharma").orElseThrow().label()).isEqualTo("Nemera France");
        assertThat(corrected.named("Trixell")).isEmpty();
        assertThat(corrected.named("corps neuf").isPresent()).isFalse();
        assertThat(corrected.named("Corps neuf").orElseThrow().key()).isEqualTo("neuf");
        assertThat(corrected.corrected(Corrections.NONE).named("Trixell")).isPresent();
    }

    private List<String> found(String text) {
        return authority.organisationsIn(text, Words.of(text)).stream()
                .map(found -> found.what().key())
                .toList();
    }
}
