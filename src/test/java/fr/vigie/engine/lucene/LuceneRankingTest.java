package fr.vigie.engine.lucene;

import fr.vigie.engine.Opening;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.RankingContract;
import fr.vigie.engine.SearchEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LuceneRankingTest extends RankingContract {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return ((Opening.Opened) LuceneSearchEngine.open(folder, PlaceTree.FLAT)).engine();
    }
}
