package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    @Test
    void theIdealRankingIsWorthOneAndAnEmptyOneNothing() {
        var judged = Map.of("q", Map.of("a", 2, "b", 1));

        assertThat(Relevance.of(Map.of("q", List.of("a", "b")), judged)).isEqualTo(new Relevance(1, 1, 1));
        assertThat(Relevance.of(Map.of("q", List.of()), judged)).isEqualTo(new Relevance(0, 0, 0));
    }

    @Test
    void aGoodDocumentFurtherDownIsWorthLess() {
        var relevance = Relevance.of(Map.of("q", List.of("x", "a")), Map.of("q", Map.of("a", 1)));

        assertThat(relevance.ndcg10()).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
        assertThat(relevance.mrr10()).isEqualTo(0.5);
    }

    @Test
    void aQuestionWithoutAnswerCountsInTheMean() {
        var judged = Map.of("q", Map.of("a", 1), "r", Map.of("b", 1));

        assertThat(Relevance.of(Map.of("q", List.of("a"), "r", List.of()), judged)
                        .recall100())
                .isEqualTo(0.5);
    }

    @Test
    void percentilesAreOfTheSortedDurations() {
        var took = new long[100];
        for (int call = 0; call < took.length; call++) {
            took[call] = (100 - call) * 1_000_000L;
        }

        assertThat(Percentiles.of(took)).isEqualTo(new Percentiles(100, 50, 95, 99));
    }
}
