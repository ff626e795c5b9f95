package fr.vigie.engine;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Entry;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchAnswer;
import fr.vigie.query.SearchRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes one document that answers better than another, for engines that rank. */
public abstract class RankingContract {

    /** A new, empty engine that the test closes. */
    protected abstract SearchEngine open();

    @Test
    void titleAndLeadGoBeforeTheBody() {
        assertThat(ranked(
                        "cardiologie",
                        entry(1).title("Le mot du mois")
                                .text("À Dijon, le service de cardiologie a reçu ses patients.")
                                .build(),
                        entry(2).title("La cardiologie déménage")
                                .text("À Dijon, le service de chirurgie a reçu ses patients.")
                                .build(),
                        entry(3).title("Le mot du jour")
                                .lead("La cardiologie change de murs.")
                                .text("À Dijon, le service de chirurgie a reçu ses patients.")
                                .build()))
                .containsExactly(2, 3, 1);
    }

    @Test
    void wordsSideBySideGoBeforeScatteredOnes() {
        var between = " puis le conseil a parlé du budget, des postes et du calendrier des travaux ".repeat(2);
        assertThat(ranked(
                        "chirurgie ambulatoire",
                        entry(1).text("La chirurgie" + between + "en mode ambulatoire")
                                .build(),
                        entry(2).text("Le conseil" + between + "de la chirurgie ambulatoire")
                                .build(),
                        entry(3).text("Soins en ambulatoire" + between + "de chirurgie")
                                .build()))
                .startsWith(2)
                .hasSize(3);
    }

    @Test
    void amongEqualsTheNewestGoesFirst() {
        assertThat(ranked(
                        "dépistage",
                        entry(1).text("un dépistage").date("2019-05-02").build(),
                        entry(2).text("un dépistage").date("2024-05-02").build(),
                        entry(3).text("un dépistage").date("2021-05-02").build()))
                .containsExactly(2, 3, 1);
    }

    @Test
    void thePartialMatchWithMoreAndRarerWordsGoesFirst() {
        var answer = search(
                "greffe rénale Limoges",
                entry(1).text("Le CHU de Limoges ouvre ses portes.").build(),
                entry(2).text("Le CHU de Limoges et celui de Poitiers.").build(),
                entry(3).text("À Limoges, une greffe du cœur.").build(),
                entry(4).text("Rien de cela.").build());

        assertThat(answer.relaxed()).isTrue();
        assertThat(numbers(answer)).startsWith(3).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void inAPartialMatchTheWordItselfGoesBeforeItsFamilyAndTheFamilyIsMarked() {
        var answer = search(
                "recrutement vaccination Brest",
                entry(1).text("Des vaccins à venir.").build(),
                entry(2).text("La vaccination à venir.").build(),
                entry(3).text("Un vacancier à venir.").build());

        assertThat(answer.relaxed()).isTrue();
        assertThat(numbers(answer)).containsExactly(2, 1);
        var snippet = answer.hits().getLast().snippets().getFirst();
        assertThat(snippet.marks().getFirst().of(snippet.text())).isEqualTo("vaccins");
    }

    @Test
    void anIrregularFamilyIsFoundThoughOnlyItsFirstLettersAreShared() {
        assertThat(numbers(search(
                        "obtention Quimper",
                        entry(1).text("Le service obtient un label.").build(),
                        entry(2).text("Un obturateur.").build())))
                .containsExactly(1);
    }

    @Test
    void whereAllWordsAreThereFamiliesAddNothing() {
        var answer = search(
                "vaccination",
                entry(1).text("La vaccination avance.").build(),
                entry(2).text("Les vaccins manquent.").build());

        assertThat(answer.relaxed()).isFalse();
        assertThat(numbers(answer)).containsExactly(1);
    }

    @Test
    void aQuestionIsReadAtOnceByItsWordsOfSubjectAndNeverNeedsItsSmallOnes() {
        var answer = search(
                "Comment demander une carte mobilité ?",
                entry(1).text("La demande de carte mobilité se fait en ligne.").build(),
                entry(2).text("Comment demander une carte de bus, et non de mobilité ?")
                        .build(),
                entry(3).text("Une fois par an, comment le dire ?").build());

        assertThat(answer.relaxed()).isTrue();
        assertThat(numbers(answer)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anAcronymAndWhatItStandsForFindEachOther() {
        var entries = new Entry[] {
            entry(1).text("Le CHU de Dijon recrute.").build(),
            entry(2).text("Le centre hospitalier universitaire de Dijon recrute.")
                    .build(),
            entry(3).text("Le centre hospitalier de Beaune recrute, l’école universitaire aussi.")
                    .build()
        };

        assertThat(ranked("CHU Dijon", entries)).containsExactlyInAnyOrder(1, 2);
        assertThat(ranked("centre hospitalier universitaire", entries)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(ranked("\"centres hospitaliers universitaires\"", entries)).containsExactlyInAnyOrder(1, 2);
        assertThat(ranked("=\"CHU\"", entries)).containsExactly(1);
        assertThat(ranked("recrute SAUF CHU", entries)).containsExactly(3);
    }

    @Test
    void anAcronymThatIsAWordAsWellStandsForItsLongFormInCapitalsAlone() {
        assertThat(ranked(
                        "\"Haute Autorité de santé\"",
                        entry(1).text("She has a plan.").build(),
                        entry(2).text("La HAS a un avis.").build()))
                .containsExactly(2);
    }

    private List<Integer> ranked(String typed, Entry... entries) {
        var answer = search(typed, entries);
        assertThat(answer.relaxed()).isFalse();
        return numbers(answer);
    }

    private SearchAnswer search(String typed, Entry... entries) {
        try (var engine = open()) {
            engine.put(List.of(entries));
            return engine.search(SearchRequest.of(query(typed)));
        }
    }

    private static Query query(String typed) {
        return switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> understood.query();
            case ParsedQuery.Misread misread -> throw new AssertionError(typed);
        };
    }

    private static List<Integer> numbers(SearchAnswer answer) {
        return answer.hits().stream()
                .map(hit -> Integer.parseInt(hit.id().value().substring(0, 16), 16))
                .toList();
    }
}
