package fr.vigie.engine.lucene;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.family.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published index and the desk's, changed together and read together.
 *
 * <p>A document that changes sides is first made durable where it goes and then taken away where it was, and readers get
 * both commits at once: none sees it in neither index or in both. Where the process dies between the two, opening takes
 * the published copy away, since what should be hidden must never be shown and the ledger will put it again.
 */
final class Shelves implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    private final Shelf published;
    private final Shelf desk;
    private final ReentrantLock writing = new ReentrantLock();
    private final ExecutorService forgetting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-forgets-hidden").factory());
    private volatile Snapshot snapshot;
    private Genealogy genealogy = new Genealogy();
    private boolean closed;

    private Shelves(Shelf published, Shelf desk) throws IOException {
        this.published = published;
        this.desk = desk;
        this.snapshot = new Snapshot(published.reader(), desk.reader(), genealogy);
    }

    static Shelves open(Path folder) throws IOException, Shelf.OtherSchema {
        Files.createDirectories(folder);
        var published = Shelf.open(folder.resolve("public"));
        try {
            var desk = Shelf.open(folder.resolve("desk"));
            try {
                var shelves = new Shelves(published, desk);
                shelves.settleIn();
                return shelves;
            } catch (IOException | RuntimeException e) {
                desk.close();
                throw e;
            }
        } catch (IOException | Shelf.OtherSchema | RuntimeException e) {
            published.close();
            throw e;
        }
    }

    /** What reads a snapshot. */
    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    /** What changes the shelves. */
    interface Changing {
        void make(Change change) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try (var current = acquired()) {
            return reading.read(current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The present moment; whoever asks for it closes it. */
    Snapshot hold() {
        return acquired();
    }

    /** Makes a change durable and visible. One at a time; others wait. */
    void change(Changing changing) {
        writing.lock();
        try {
            published.recover();
            desk.recover();
            var change = new Change();
            changing.make(change);
            published.commit();
            desk.commit();
            published.remove(change.leftPublished);
            desk.remove(change.leftDesk);
            published.commit();
            desk.commit();
            genealogy.change(change.removed, change.arriving);
            show();
            if (change.hides) {
                forgetting.execute(this::forgetHidden);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            forgetting.shutdown();
            closeAll(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /** A change as it is being made. */
    final class Change {
        private final List<String> leftPublished = new ArrayList<>();
        private final List<String> leftDesk = new ArrayList<>();
        private final List<DocumentId> removed = new ArrayList<>();
        private final List<Genealogy.Arriving> arriving = new ArrayList<>();
        private boolean hides;

        /** Looks up whom documents that are about to be put are kin to. */
        Genealogy.Arriving arriving(Collection<Entry> entries, Map<DocumentId, Trace> traces) throws IOException {
            var found = genealogy.arriving(entries, traces, snapshot);
            arriving.add(found);
            return found;
        }

        void put(String id, Document document, boolean isPublic) throws IOException {
            if (isPublic) {
                published.put(id, document);
                if (snapshot.isOnDesk(id)) {
                    leftDesk.add(id);
                }
            } else {
                desk.put(id, document);
                if (snapshot.isPublished(id)) {
                    hides = true;
                    leftPublished.add(id);
                }
            }
        }

        void remove(Collection<DocumentId> ids) {
            removed.addAll(ids);
            for (var id : ids) {
                leftPublished.add(id.value());
                leftDesk.add(id.value());
            }
        }
    }

    /**
     * A document that was published and is hidden now still weighs on the scores of others until its segment is written
     * anew. That takes a while with a large index, so nobody waits for it.
     */
    private void forgetHidden() {
        try {
            published.forgetRemoved();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("hidden documents still weigh on scores until the next merge: {}", e.toString());
            return;
        }
        writing.lock();
        try {
            if (!closed) {
                published.touch();
                published.commit();
                show();
            }
        } catch (IOException e) {
            LOG.warn("hidden documents still weigh on scores until the next change: {}", e.toString());
        } finally {
            writing.unlock();
        }
    }

    private void closeAll(Snapshot last) throws IOException {
        try (published;
                desk;
                last) {
            LOG.debug("each commits what it has");
        }
    }

    private void show() throws IOException {
        var before = snapshot;
        snapshot = before.next(genealogy);
        before.close();
    }

    private Snapshot acquired() {
        while (true) {
            var current = snapshot;
            if (current.acquire()) {
                return current;
            }
        }
    }

    /** Takes away what lies in both after a half move, and reads the families of the rest. */
    private void settleIn() throws IOException {
        var twice = new ArrayList<String>();
        for (var leaf :
                snapshot.searcher(fr.vigie.query.Audience.DESK).getIndexReader().leaves()) {
            for (var id : Ids.of(leaf.reader())) {
                if (snapshot.isOnDesk(id) && snapshot.isPublished(id)) {
                    twice.add(id);
                }
            }
        }
        published.remove(twice);
        published.commit();
        show();
        genealogy = Genealogy.of(snapshot.published(), snapshot.desk());
        show();
    }
}
