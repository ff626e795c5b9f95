package fr.vigie.engine.lucene;

import static fr.vigie.engine.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Visibility;
import fr.vigie.engine.FamilyContract;
import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneFamilyTest extends FamilyContract {
    @TempDir
    Path folder;

    private int opened;

    @Override
    protected SearchEngine open() {
        return open("index" + opened++);
    }

    @Test
    void familiesAreThereAfterOpeningAgain() {
        List<?> before;
        try (var engine = open("kept")) {
            engine.put(List.of(entry(1).text(passage("a")).build()));
            engine.put(List.of(entry(2).text(passage("a") + passage("b")).build()));
            engine.put(List.of(
                    entry(3).text(passage("b")).build(),
                    entry(4).text(passage("b")).visibility(Visibility.DRAFT).build(),
                    entry(5).text(passage("c")).build()));
            engine.put(List.of(entry(1).text(passage("a")).title("Corrigé").build()));
            before = families(engine);
            assertThat(engine.search(SearchRequest.of(new Query.Everything())).families())
                    .isEqualTo(2);
        }
        try (var engine = open("kept")) {
            assertThat(families(engine)).isEqualTo(before);
            engine.put(List.of(entry(6).text(passage("c")).build()));
            assertThat(engine.search(SearchRequest.of(new Query.Everything())).families())
                    .isEqualTo(2);
        }
    }

    private SearchEngine open(String name) {
        return switch (LuceneSearchEngine.open(folder.resolve(name), PlaceTree.FLAT)) {
            case Opening.Opened ready -> ready.engine();
            case Opening.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }
}
