package fr.vigie.tag.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The day of publication is Tuesday, 3 February 2026. */
class EventFinderTest {
    private static final Optional<String> PUBLISHED = Optional.of("2026-02-03");

    @Test
    void anAnnouncedDayHasItsKindAndItsYear() {
        assertThat(find("L’inauguration aura lieu le jeudi 12 mars 2026 à 14 h."))
                .containsExactly("2026-03-12 inauguration");
        assertThat(find("Une réunion publique se tiendra jeudi 12 mars à 18h30, salle des fêtes."))
                .containsExactly("2026-03-12 reunion-publique");
        assertThat(find("Rendez-vous du 3 au 5 juin 2026 au salon SantExpo."))
                .containsExactly("2026-06-03/2026-06-05 salon");
        assertThat(find("Les assises régionales se tiendront les 12 et 13 octobre à Dijon."))
                .containsExactly("2026-10-12/2026-10-13 assises");
        assertThat(find("Des ateliers auront lieu les 7, 14 et 21 mars."))
                .containsExactly("2026-03-07 atelier", "2026-03-14 atelier", "2026-03-21 atelier");
        assertThat(find("Exposition du 30 mai au 2 juin 2026 dans le hall."))
                .containsExactly("2026-05-30/2026-06-02 exposition");
        assertThat(find("Le colloque sera organisé du 30 décembre 2026 au 2 janvier 2027."))
                .containsExactly("2026-12-30/2027-01-02 colloque");
        assertThat(find("La nouvelle unité ouvrira ses portes le 1er septembre."))
                .containsExactly("2026-09-01 ouverture");
        assertThat(find("Le congrès, prévu le 15/04/2026, réunira 300 médecins."))
                .containsExactly("2026-04-15 congres");
        assertThat(find("Join us for our open day on Saturday, March 14, 2026."))
                .containsExactly("2026-03-14 portes-ouvertes");
        assertThat(find("The workshop will take place 12-14 March 2026."))
                .containsExactly("2026-03-12/2026-03-14 atelier");
        assertThat(find("Du mardi 3 au jeudi 5 mars, la semaine du cerveau s’invite à Dijon."))
                .containsExactly("2026-03-03/2026-03-05 journee");
    }

    @Test
    void whatMustBeAskedForHasADeadline() {
        assertThat(find("Les candidatures sont à déposer avant le 28 février 2026."))
                .containsExactly("2026-02-28 date-limite");
        assertThat(find("Date limite d’inscription : 15 mars")).containsExactly("2026-03-15 date-limite");
        assertThat(find("Réponse au plus tard le vendredi 6 mars.")).containsExactly("2026-03-06 date-limite");
        assertThat(find("L’exposition est visible jusqu’au 30 avril.")).containsExactly("2026-04-30 exposition");
    }

    @Test
    void aDayAloneOnItsLineIsOfTheHeadingAbove() {
        assertThat(find("Inauguration du bâtiment\nJeudi 12 mars 2026 à 10 h\n12 rue des Lilas"))
                .containsExactly("2026-03-12 inauguration");
        var reading = Releases.reading("Webinaire sur le sommeil", "Mardi 10 mars à 18 h", PUBLISHED, Optional.empty());
        assertThat(EventFinder.find(reading)).singleElement().satisfies(event -> {
            assertThat(event.kind()).contains("webinaire");
            assertThat(event.text()).isEqualTo("Mardi 10 mars");
            assertThat(event.span().of(reading.text())).isEqualTo("Mardi 10 mars");
        });
    }

    @Test
    void aDateThatOnlyDatesAFactAnnouncesNothing() {
        for (var text : List.of(
                "Dijon, le 3 février 2026 – Le CHU inaugure son bâtiment.",
                "Le service a ouvert le 12 janvier 2026.",
                "L’inauguration s’est tenue le 22 janvier.",
                "La loi du 12 mars 2027 modifie le calendrier.",
                "Depuis le 1er janvier 2026, l’hôpital a ouvert dix lits.",
                "Le congrès a réuni 300 médecins le 15 novembre dernier.",
                "Communiqué du 4 février 2026",
                "Les données arrêtées au 31 mars 2026 seront publiées.",
                "Un budget de 12 mars euros et 14 emplois.",
                "Il naquit le 12 mars 1950 à Dijon.",
                "Le conseil a adopté le projet le 30 janvier 2026.",
                "Les assises ont eu lieu le 12 octobre.",
                "La réunion aura lieu le lundi 12 mars 2026.")) {
            assertThat(find(text)).as(text).isEmpty();
        }
    }

    @Test
    void withoutADayOfPublicationAYearAndWordsThatLookAheadAreNeeded() {
        assertThat(found("Le forum se tiendra le 12 mars 2026.", Optional.empty()))
                .containsExactly("2026-03-12 forum");
        assertThat(found("Le forum se tiendra le 12 mars.", Optional.empty())).isEmpty();
        assertThat(found("Le forum a réuni cent personnes le 12 mars 2026.", Optional.empty()))
                .isEmpty();
    }

    @Test
    void aRowOfATableDoesNotTakeTheKindOfTheRowAboveAndAFullStopIsNotOfTheDate() {
        assertThat(find("Ouverture des inscriptions | 4 mars 2026\nPremiers résultats | 15 avril 2026"))
                .containsExactly("2026-03-04 ouverture");
        var reading = Releases.reading("L’unité ouvrira le 14 mars. Elle accueillera trente patients.", PUBLISHED);
        assertThat(EventFinder.find(reading).getFirst().text()).isEqualTo("14 mars");
    }

    @Test
    void theSameEventIsToldOnce() {
        assertThat(
                        find(
                                "Inauguration le 12 mars 2026.\n\nL’inauguration aura lieu le jeudi 12 mars à 14 h.\n\nLe 12 mars, tout le monde sera là."))
                .containsExactly("2026-03-12 inauguration");
    }

    private static List<String> find(String text) {
        return found(text, PUBLISHED);
    }

    private static List<String> found(String text, Optional<String> published) {
        return EventFinder.find(Releases.reading(text, published)).stream()
                .map(event -> event.date() + event.to().map(to -> "/" + to).orElse("") + " "
                        + event.kind().orElse("?"))
                .toList();
    }
}
