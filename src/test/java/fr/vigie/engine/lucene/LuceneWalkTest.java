package fr.vigie.engine.lucene;

import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.WalkContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneWalkTest extends WalkContract {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return switch (LuceneSearchEngine.open(folder.resolve("index"), PlaceTree.FLAT)) {
            case Opening.Opened ready -> ready.engine();
            case Opening.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }
}
