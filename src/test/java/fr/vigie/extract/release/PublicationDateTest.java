package fr.vigie.extract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationDateTest {
    private static final String TITLE = "Un centre de soins ouvre ses portes au nord de la ville";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dijon, le 26 janvier 2021; 2021-01-26",
                "Publié : 27 septembre 2019 à 4h30 par la rédaction; 2019-09-27",
                "Fait à Tours, le 1er décembre 2022; 2022-12-01",
                "Marseille, le 26/05/2021; 2021-05-26",
                "NANTES, 14/06/2023 (AAP); 2023-06-14",
                "20 September 2023 Dernière mise à jour le Wednesday, September 20, 2023 At 9:40 AM; 2023-09-20",
                "Published on March 3rd, 2022; 2022-03-03",
                "Mis en ligne le 3/3/2022; 2022-03-03",
                "Rennes, mardi 5 mars 2024; 2024-03-05",
                "Publié le 7 mars 2022, mis à jour le 8 mars 2022; 2022-03-07",
                "Mis à jour le 8 mars 2022 - Publié le 7 mars 2022; 2022-03-07",
                "Date de publication : 2021-04-30; 2021-04-30",
                "Mis à jour le 8 mars 2022; 2022-03-08",
                "Besançon, le 2 août 2018 – Le CHU annonce l’ouverture d’un service; 2018-08-02",
                "DIJON, LE 3/2/21; 2021-02-03",
                "Le 3 février 2021, à Lille; 2021-02-03",
                "Paris – 12.01.2024 – 18h00; 2024-01-12",
                "Communiqué de presse du 4 mars 2022; 2022-03-04",
                "Communiqué de presse – 4 mars 2022; 2022-03-04",
                "COMMUNIQUÉ DE PRESSE | LYON, LE 4 MARS 2022; 2022-03-04",
                "Fait à Nantes le 7 juin 2023; 2023-06-07",
                "Fait à Nantes, le 7 juin 2023.; 2023-06-07",
                "Nantes le 7 juin 2023; 2023-06-07",
                "Nantes - le 07/06/2023; 2023-06-07",
                "À Nantes, ce mercredi 7 juin 2023; 2023-06-07",
                "Nantes, mercredi 7 juin 2023 à 10 h; 2023-06-07",
                "Saint-Denis (La Réunion), le 7 juin 2023; 2023-06-07",
                "Publié le 26/01/2021 à 04h30 - Mis à jour le 27/01/2021; 2021-01-26",
                "Mercredi 7 juin 2023 | Santé; 2023-06-07",
                "Par Jeanne Morvan, le 7 juin 2023 à 18:30; 2023-06-07",
                "Jeanne Morvan 07/06/2023 18:30; 2023-06-07",
                "Article rédigé par Jeanne Morvan, publié le 7 juin 2023; 2023-06-07",
                "Posté le 7 juin 2023 par Jeanne Morvan dans Santé; 2023-06-07",
                "Modifié le 09/06/2023 à 09:00. Publié le 07/06/2023 à 18:30; 2023-06-07",
                "2023-06-07T18:30:00+02:00; 2023-06-07",
                "Document présenté à l’assemblée générale de Nancy, le 7 juin 2023; 2023-06-07"
            })
    void theDayOfPublicationIsToldByItsLabelOrItsPlace(String line, LocalDate date) {
        assertThat(PublicationDate.in(List.of(TITLE, line))).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La signature a lieu ce jeudi 26 septembre",
                "Le conseil métropolitain du 27 septembre 2018 a voté la création d’un technopôle en partenariat avec la région.",
                "© 2021 Agence régionale de santé",
                "Inscriptions avant le 14 avril 2022 auprès du secrétariat de la journée",
                "Depuis le 1er janvier 2020, les consultations ont doublé dans les trois maisons de santé du canton.",
                "Le 31 février 2021",
                "Rapport 2023",
                "Publié le 26 janvier à 10h30",
                "Téléchargé le 7 juin 2023",
                "Document déposé le 7 juin 2023",
                "Imprimé le 07/06/2023 à 10:00",
                "Consulté le 7 juin 2023",
                "Page archivée le 7 juin 2023",
                "Rendez-vous le jeudi 7 juin 2023 à 18 heures, salle des fêtes",
                "Colloque « Soigner demain », Nantes, 7 juin 2023",
                "La réunion publique se tiendra le 7 juin 2023, à Nantes",
                "Date limite de candidature : 7 juin 2023",
                "Jeudi 7 juin 2023, de 9 h à 17 h, au palais des congrès",
                "Né à Nantes le 7 juin 1963, il a été interne des hôpitaux"
            })
    void anyOtherDateIsNone(String line) {
        assertThat(PublicationDate.in(List.of(TITLE, line))).isEqualTo(Optional.empty());
    }

    @Test
    void theDayOfAnEventIsNotThatOfItsRelease() {
        assertThat(PublicationDate.in(List.of(
                        "Invitation presse",
                        TITLE,
                        "Inauguration : jeudi 22 juin 2023 à 11 heures",
                        "Lille, le 7 juin 2023")))
                .contains(LocalDate.of(2023, 6, 7));
    }

    @Test
    void anEmbargoCountsWhereNothingElseIsStated() {
        var embargo = "SOUS EMBARGO jusqu’au 8 juin 2023 à 0 h 01";
        assertThat(PublicationDate.in(List.of(embargo, TITLE, "Lille, le 7 juin 2023")))
                .contains(LocalDate.of(2023, 6, 7));
        assertThat(PublicationDate.in(List.of(embargo, TITLE))).contains(LocalDate.of(2023, 6, 8));
    }

    @Test
    void aHostileLineTakesLinearTime() {
        var lines = List.of(
                "1".repeat(1_000_000), "12/".repeat(300_000), "le 1 mars ".repeat(100_000), ",".repeat(1_000_000));
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> PublicationDate.in(lines));
    }
}
