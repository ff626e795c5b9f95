package fr.vigie.engine.lucene;

import fr.vigie.query.Audience;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * Both indexes at one moment. The desk reads them as one; the public's searcher has only the published one, so that not
 * even a score is computed from the desk's. Closed when its last reader is done.
 */
final class Snapshot implements Closeable {
    private final DirectoryReader published;
    private final DirectoryReader desk;
    private final IndexSearcher ofPublic;
    private final IndexSearcher ofDesk;
    private final FamilyTable familiesOfPublic;
    private final FamilyTable familiesOfDesk;
    private final AtomicInteger users = new AtomicInteger(1);

    /** Takes over one reference to each reader. */
    Snapshot(DirectoryReader published, DirectoryReader desk, Genealogy genealogy) throws IOException {
        this.familiesOfPublic = genealogy.ofPublic();
        this.familiesOfDesk = genealogy.ofDesk();
        this.published = published;
        this.desk = desk;
        this.ofPublic = searcher(published);
        this.ofDesk = searcher(new MultiReader(new IndexReader[] {published, desk}, false));
    }

    /** The snapshot after the last commits; what did not change is shared. */
    Snapshot next(Genealogy genealogy) throws IOException {
        return new Snapshot(newer(published), newer(desk), genealogy);
    }

    /** Counts one more user in, unless it is closed already. */
    boolean acquire() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    @Override
    public void close() throws IOException {
        if (users.decrementAndGet() == 0) {
            try {
                published.decRef();
            } finally {
                desk.decRef();
            }
        }
    }

    IndexSearcher searcher(Audience audience) {
        return switch (audience) {
            case PUBLIC -> ofPublic;
            case DESK -> ofDesk;
        };
    }

    /** The families of what the audience sees. */
    FamilyTable families(Audience audience) {
        return switch (audience) {
            case PUBLIC -> familiesOfPublic;
            case DESK -> familiesOfDesk;
        };
    }

    DirectoryReader published() {
        return published;
    }

    DirectoryReader desk() {
        return desk;
    }

    boolean isPublished(String id) throws IOException {
        return published.docFreq(new Term(Schema.ID, id)) > 0;
    }

    boolean isOnDesk(String id) throws IOException {
        return desk.docFreq(new Term(Schema.ID, id)) > 0;
    }

    private static IndexSearcher searcher(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(Ranking.WORDS);
        return searcher;
    }

    private static DirectoryReader newer(DirectoryReader reader) throws IOException {
        var changed = DirectoryReader.openIfChanged(reader);
        if (changed != null) {
            return changed;
        }
        reader.incRef();
        return reader;
    }
}
