package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceBenchTest {
    private static final Path COLLECTIONS = Path.of("src", "test", "resources", "relevance");

    @TempDir
    Path folder;

    @Test
    void onQuestionsThatNothingWasTunedOnVigieIsAheadOfBothYardsticks() throws IOException {
        var outcome = run("administration", "test");

        var french = Objects.requireNonNull(outcome.yardsticks().get("frenchAnalyzerOr"));
        var folding = Objects.requireNonNull(outcome.yardsticks().get("foldingOr"));
        assertThat(outcome.vigie().ndcg10()).isGreaterThan(french.ndcg10()).isGreaterThan(folding.ndcg10());
        assertThat(outcome.vigie().mrr10()).isGreaterThan(french.mrr10());
        assertThat(outcome.json()).startsWith("{\"ndcg10\":").contains("\"yardsticks\":{\"frenchAnalyzerOr\":");
    }

    @Test
    void thePartsOfACollectionAreJudgedApart() throws IOException {
        var all =
                BeirCollection.open(COLLECTIONS.resolve("encyclopedia"), "dev").questions();

        assertThat(all).hasSize(81);
        assertThat(BeirCollection.open(COLLECTIONS.resolve("encyclopedia"), "test")
                        .questions())
                .hasSize(81)
                .doesNotContainKeys(all.keySet().toArray(String[]::new));
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> run("encyclopedia", "train"))
                .withMessageContaining("train.tsv");
    }

    private RelevanceBench.Outcome run(String collection, String part) throws IOException {
        try (var engine =
                ((Opening.Opened) LuceneSearchEngine.open(folder.resolve("vigie"), PlaceTree.FLAT)).engine()) {
            return new RelevanceBench(engine, RelevanceBenchTest::nearest, folder)
                    .run(COLLECTIONS.resolve(collection), part);
        }
    }

    private static Query nearest(String typed) {
        return switch (QueryParser.parse(typed)) {
            case ParsedQuery.Understood understood -> understood.query();
            case ParsedQuery.Misread misread -> misread.query();
        };
    }
}
