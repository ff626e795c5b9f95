package fr.vigie.tag.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.About;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AboutFinderTest {
    private static final String STORY = "Dijon, le 3 mars 2026\n\nLe CHU Dijon-Bourgogne ouvre une unité.\n\n";

    @Test
    void paragraphsBelowAHeadingAreOfTheOrganisationThatItNames() {
        var text = STORY
                + "À propos du CHU Dijon-Bourgogne\nLe CHU Dijon-Bourgogne emploie sept mille agents dans la métropole.\n\n"
                + "Il forme aussi les internes de toute la région.\n\nContact presse : Anne Roy – 03 80 00 00 00";

        assertThat(find(text, "CHU Dijon-Bourgogne"))
                .containsExactly(
                        "chu dijon-bourgogne: Le CHU Dijon-Bourgogne emploie sept mille agents dans la métropole.\n\n"
                                + "Il forme aussi les internes de toute la région.");
    }

    @Test
    void severalInARowAreToldApart() {
        var text = STORY + "A PROPOS DE BIOVAL\nBioval conçoit des capteurs pour les blocs opératoires.\n"
                + "A propos d’Atelier 21 :\nAtelier 21 réunit vingt artisans de la prothèse.\n"
                + "About Medivia: Medivia designs tools for surgeons in Europe.\n\n"
                + "**À propos de l’ARS Bourgogne** – L’ARS Bourgogne pilote la politique de santé de la région.";

        assertThat(find(text, "Bioval", "Medivia", "ARS Bourgogne"))
                .containsExactly(
                        "bioval: Bioval conçoit des capteurs pour les blocs opératoires.",
                        "Atelier 21: Atelier 21 réunit vingt artisans de la prothèse.",
                        "medivia: Medivia designs tools for surgeons in Europe.",
                        "ars bourgogne: L’ARS Bourgogne pilote la politique de santé de la région.");
    }

    @Test
    void aHeadingWithoutANameLeavesItToTheText() {
        var text = STORY
                + "Qui sommes-nous ?\nDepuis 2004, Bioval conçoit des capteurs pour les blocs opératoires.\n\nVisuels disponibles sur demande";

        assertThat(find(text, "Bioval"))
                .containsExactly("bioval: Depuis 2004, Bioval conçoit des capteurs pour les blocs opératoires.");
        assertThat(find(STORY + "À propos\nNous fabriquons des capteurs depuis vingt ans à Beaune."))
                .containsExactly("La Maison: Nous fabriquons des capteurs depuis vingt ans à Beaune.");
        assertThat(find(STORY + "Bioval en bref\nNous fabriquons des capteurs depuis vingt ans à Beaune.", "Bioval"))
                .containsExactly("bioval: Nous fabriquons des capteurs depuis vingt ans à Beaune.");
        assertThat(find(
                        STORY + "Présentation de Bioval : l’entreprise fabrique des capteurs depuis vingt ans.",
                        "Bioval"))
                .containsExactly("bioval: l’entreprise fabrique des capteurs depuis vingt ans.");
    }

    @Test
    void wordsThatOnlyBeginLikeAHeadingPresentNobody() {
        assertThat(find("À propos de la réforme, le ministre a dit que rien n’était décidé pour l’année."))
                .isEmpty();
        assertThat(
                        find(
                                "À propos de la maladie de Crohn\nCette maladie touche l’intestin de deux cent mille personnes."))
                .isEmpty();
        assertThat(find("À propos du cancer : dix mille cas sont déclarés chaque année dans la région entière."))
                .isEmpty();
        assertThat(find("À propos de Bioval", "Bioval")).as("nothing below it").isEmpty();
        assertThat(find("Il a parlé à propos de Bioval : la société grandit encore cette année.", "Bioval"))
                .isEmpty();
    }

    @Test
    void aHeadingInCapitalsIsCalledAsTheTextSpellsIt() {
        assertThat(find(STORY
                        + "LE GALET EN BREF\nPropriété de la ville, Le Galet est une pépinière de jeunes sociétés."))
                .containsExactly("Galet: Propriété de la ville, Le Galet est une pépinière de jeunes sociétés.");
    }

    @Test
    void aPresentationEndsAtTheNextHeadingAndAtHashtags() {
        var text = """
                À propos de Bioval

                Bioval conçoit des capteurs pour les blocs opératoires.
                www.bioval.example.fr

                Un calendrier serré

                Les travaux commencent bientôt dans la cour de l’hôpital.

                À propos de Medivia : Medivia aide les chirurgiens depuis dix ans.
                #santé #chirurgie""";

        assertThat(find(text, "Bioval", "Medivia"))
                .containsExactly(
                        "bioval: Bioval conçoit des capteurs pour les blocs opératoires.\nwww.bioval.example.fr",
                        "medivia: Medivia aide les chirurgiens depuis dix ans.");
    }

    private static List<String> find(String text, String... names) {
        var reading = Releases.reading("Un titre", text, Optional.empty(), Optional.of("La Maison"));
        return AboutFinder.find(reading, Releases.organisations(text, names)).stream()
                .map(about -> who(about) + ": " + about.span().of(text))
                .toList();
    }

    private static String who(About about) {
        return about.id().orElse(about.organisation());
    }
}
