package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Contact;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class ReleaseReaderTest {
    private static final String LEAD =
            "Le centre hospitalier et la métropole ont signé jeudi une convention qui ouvre aux jeunes entreprises les laboratoires du campus, à partir du printemps.";

    private static Reading read(String text) {
        return new ReleaseReader().read("text/plain", Manuscript.ofText(text, Clues.of(Origin.PLAIN)));
    }

    @Test
    void aReleaseInItsDressIsReadWhole() {
        var reading = read("""
                Communiqué de presse

                Poitiers, le 4 avril 2022

                Santé numérique : le campus ouvre ses laboratoires

                %s

                Contacts presse :

                Jeanne Morvan, chargée de communication du Pôle Numérique Santé, 05 36 49 00 12, jmorvan@pole.example.org
                """.formatted(LEAD));
        assertThat(reading.kind()).isEqualTo(Kind.COMMUNIQUE);
        assertThat(reading.title()).contains("Santé numérique : le campus ouvre ses laboratoires");
        assertThat(reading.lead()).contains(LEAD);
        assertThat(reading.date()).contains(LocalDate.of(2022, 4, 4));
        assertThat(reading.issuer()).contains("Pôle Numérique Santé");
        assertThat(reading.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.name()).contains("Jeanne Morvan");
            assertThat(contact.email()).contains("jmorvan@pole.example.org");
            assertThat(contact.phone()).contains("05 36 49 00 12");
        });
    }

    @Test
    void whatStoodAroundACopiedArticleIsLeftOut() {
        var reading = read("""
                #Sante #Innovation #Region
                Un campus de santé prend forme
                Crédit : Photo d'illustration
                %s
                %s
                Les premiers locataires sont attendus au mois de mai, et le conseil d'administration votera les loyers avant la fin de l'hiver prochain.

                Commentaires

                Il n’y a pas encore de commentaire pour cet article.

                Sur le même sujet

                Un autre article que personne n'a demandé, avec son chapeau entier et ses trois lignes de texte.
                """.formatted(LEAD, LEAD));
        assertThat(reading.text())
                .containsOnlyOnce(LEAD)
                .contains("premiers locataires")
                .doesNotContain("autre article")
                .doesNotContain("commentaire")
                .doesNotContain("#Sante")
                .doesNotContain("illustration");
    }

    @Test
    void aFileLabelIsNoTitle() {
        assertThat(read("AURA leader sante 1\nDenise Bernard\n20 September 2023\n\n" + LEAD)
                        .title())
                .isEmpty();
    }

    @Test
    void aHeadingInCapitalsTakesAllItsLinesAndAnEmbargoIsNoDate() {
        var reading = read("""
                SOUS EMBARGO JUSQU'AU 5 MARS 2024 À 6 H

                COMMUNIQUÉ DE PRESSE
                POITIERS, LE 4/3/24

                LE PÔLE SANTÉ OUVRE UNE UNITÉ
                DE SOINS DE SUITE
                AU CŒUR DE LA VILLE

                %s

                Inauguration : jeudi 21 mars 2024 à 11 heures
                """.formatted(LEAD));
        assertThat(reading.title()).contains("LE PÔLE SANTÉ OUVRE UNE UNITÉ DE SOINS DE SUITE AU CŒUR DE LA VILLE");
        assertThat(reading.date()).contains(LocalDate.of(2024, 3, 4));
    }

    @Test
    void aHeadingGoesOnBehindItsComma() {
        var reading = read("""
                Rennes, le mardi 4 mars 2025

                Deux cas de rougeole confirmés dans le Finistère,
                les vaccinations sont à vérifier sans attendre

                %s
                """.formatted(LEAD));
        assertThat(reading.title())
                .contains(
                        "Deux cas de rougeole confirmés dans le Finistère, les vaccinations sont à vérifier sans attendre");
    }

    @Test
    void contactsAreReadLineByLineAndHouseByHouse() {
        var reading = read("""
                Communiqué de presse

                Une unité de soins ouvre au nord de la ville de Dijon

                %s Le CHU de Dijon en est le premier partenaire.

                CONTACTS PRESSE
                CHU de Dijon
                Mme Claire Morvan-Petit – Responsable de la communication
                Tél. : 03 53 01 30 31 / 06.39.98.56.78
                Mail : claire.morvan@chu-dijon.example.org

                Agence régionale
                Jean-Luc de La Tour
                Directeur du cabinet
                +33 (0)3 53 01 99 94
                presse@agence.example.org
                """.formatted(LEAD));
        assertThat(reading.issuer()).contains("CHU de Dijon");
        assertThat(reading.contacts())
                .containsExactly(
                        new Contact(
                                Optional.of("Claire Morvan-Petit"),
                                Optional.of("Responsable de la communication"),
                                Optional.of("claire.morvan@chu-dijon.example.org"),
                                Optional.of("03 53 01 30 31")),
                        new Contact(
                                Optional.of("Jean-Luc de La Tour"),
                                Optional.of("Directeur du cabinet"),
                                Optional.of("presse@agence.example.org"),
                                Optional.of("+33 (0)3 53 01 99 94")));
    }

    @Test
    void aTextBrokenAtAFixedWidthIsJoined() {
        var reading = read(broken(LEAD) + "\n\n" + broken(LEAD.replace("jeudi", "lundi")) + "\n\n"
                + broken(LEAD.replace("jeudi", "mardi")) + "\n\n" + broken(LEAD.replace("jeudi", "samedi")));
        assertThat(reading.text()).startsWith(LEAD).contains(LEAD.replace("jeudi", "samedi"));
    }

    private static String broken(String text) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : text.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > 72) {
                lines.append('\n');
                length = 0;
            }
            lines.append(length > 0 ? " " : "").append(word);
            length += word.length() + (length > 0 ? 1 : 0);
        }
        return lines.toString();
    }

    @Test
    void aHostileTextTakesLinearTime() {
        var hostile = "Contact presse : " + "a@".repeat(200_000) + "\n" + "#a ".repeat(200_000) + "\n"
                + "A propos ".repeat(100_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(hostile));
    }
}
