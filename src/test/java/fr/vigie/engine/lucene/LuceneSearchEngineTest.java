package fr.vigie.engine.lucene;

import fr.vigie.engine.Opening;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.SearchEngineContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir
    Path folder;

    private int opened;

    @Override
    protected SearchEngine open() {
        return switch (LuceneSearchEngine.open(folder.resolve("index" + opened++), PLACES)) {
            case Opening.Opened ready -> ready.engine();
            case Opening.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }
}
