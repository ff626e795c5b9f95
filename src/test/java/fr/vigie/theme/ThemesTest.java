package fr.vigie.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private final Themes themes = Themes.shipped();

    @Test
    void aTextIsAboutWhatItSaysMoreThanOnce() {
        assertThat(of(
                        "Un nouveau laboratoire relocalise son principe actif",
                        "L’usine de Vallière produira de nouveau en France un principe actif que seule l’Asie fournissait. "
                                + "Cette relocalisation répond à la pénurie de médicaments ; la ligne de production emploiera "
                                + "quarante personnes."))
                .contains("relocalisation", "industrie")
                .doesNotContain("recherche", "acces-aux-soins");
        assertThat(of(
                        "La télémédecine gagne les Ehpad",
                        "Vingt Ehpad du département s’équipent pour la téléconsultation. Les données de santé restent à "
                                + "l’hôpital, et les personnes âgées voient un gériatre sans se déplacer."))
                .containsExactlyInAnyOrder("e-sante", "vieillissement-autonomie");
        assertThat(of(
                        "Un désert médical de moins",
                        "La commune ouvre une maison de santé : deux médecins généralistes suivront mille habitants sans "
                                + "médecin traitant."))
                .containsExactly("acces-aux-soins");
    }

    @Test
    void aThemeThatIsOnlyTouchedUponIsNotNamed() {
        assertThat(of(
                        "Fête de l’été",
                        "La fanfare a joué devant l’hôpital. Un chercheur passait par là avec un salarié."))
                .isEmpty();
        assertThat(of("Compte rendu", "mot ".repeat(3000) + "Un essai clinique et une levée de fonds, puis rien."))
                .isEmpty();
        assertThat(of("Cancer", "Cancer. Cancer."))
                .as("one word, and the title")
                .containsExactly("cancer");
        assertThat(of("Bilan", "Cancer, cancer, cancer, cancer. " + "mot ".repeat(60)))
                .as("one word alone in a text of some length")
                .isEmpty();
    }

    @Test
    void wordsWithANeedCountBesideWhatTheyNeed() {
        var list = Themes.of(List.of(
                "masques | Masques | Masks", "  3 (masque ; blouse): Chine ; Asie", "  3: fabrique de masques"));
        assertThat(list.of(reading("", "La Chine et l’Asie."))).isEmpty();
        assertThat(list.of(reading("", "La Chine et l’Asie vendent des masques.")))
                .containsExactly("masques");
    }

    @Test
    void everyThemeHasItsLabelsAndAListThatCannotBeReadSaysWhere() {
        assertThat(themes.all()).hasSizeGreaterThan(12);
        assertThat(themes.find("e-sante").orElseThrow().label(java.util.Locale.ENGLISH))
                .isEqualTo("Digital health and data");
        assertThat(themes.find("rien")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Themes.of(List.of("# a", "quoi que ce soit")))
                .withMessageContaining("line 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Themes.of(List.of("  3: orphelin")));
    }

    private List<String> of(String title, String text) {
        return themes.of(reading(title, title + "\n\n" + text));
    }

    private static Reading reading(String title, String text) {
        return new Reading(
                "text/plain",
                Kind.ARTICLE,
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                text,
                List.of(),
                List.of());
    }
}
