package fr.vigie.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One of the two indexes, as it is written. Not for two threads at once. */
final class Shelf implements Closeable {
    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    /** One that met a full disk gives up for good; another takes its place. */
    private IndexWriter writer;

    private boolean changed;

    private Shelf(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Opens an index, or begins one in an empty folder.
     *
     * @throws OtherSchema when it was made by another version of Vigie
     */
    static Shelf open(Path folder) throws IOException, OtherSchema {
        var directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                demandVersion(directory);
            }
            var shelf = new Shelf(directory, newWriter(directory));
            shelf.changed = !DirectoryReader.indexExists(directory);
            shelf.commit();
            return shelf;
        } catch (IOException | OtherSchema | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriter newWriter(Directory directory) throws IOException {
        var merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriter(
                directory,
                new IndexWriterConfig(Schema.analyzer())
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
    }

    /** Goes on from the last commit where the disk failed since; what was put after it is lost and was not acknowledged. */
    void recover() throws IOException {
        if (!writer.isOpen()) {
            writer.rollback(); // waits where another thread is still closing it, lock in hand
            writer = newWriter(directory);
            changed = false;
        }
    }

    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(Schema.ID, id), document);
        changed = true;
    }

    void remove(Collection<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            writer.deleteDocuments(
                    ids.stream().map(id -> new Term(Schema.ID, id)).toArray(Term[]::new));
            changed = true;
        }
    }

    /** Makes the changes durable. */
    void commit() throws IOException {
        if (changed) {
            writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, Schema.VERSION).entrySet());
            writer.commit();
            changed = false;
        }
    }

    /** Forgets the changes since the last commit; the shelf is of no more use. */
    void rollback() throws IOException {
        writer.rollback();
    }

    /**
     * Lets what was taken out leave the statistics that scores are made of, and waits for it. May run beside a change; the
     * next commit shows it.
     */
    void forgetRemoved() throws IOException {
        writer.forceMergeDeletes(true);
    }

    /** Says that there is something to commit. */
    void touch() {
        changed = true;
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(directory);
    }

    @Override
    public void close() throws IOException {
        try (directory;
                var last = writer) {
            if (last.isOpen()) {
                commit();
            }
        }
    }

    private static void demandVersion(Directory directory) throws IOException, OtherSchema {
        try (var reader = DirectoryReader.open(directory)) {
            var version = reader.getIndexCommit().getUserData().get(Schema.VERSION_KEY);
            if (!Schema.VERSION.equals(version)) {
                throw new OtherSchema(String.valueOf(version));
            }
        }
    }

    /** The index was made by another version of Vigie. */
    static final class OtherSchema extends Exception {
        private final String reason;

        OtherSchema(String version) {
            this.reason = "the index has schema " + version + ", this Vigie wants " + Schema.VERSION;
        }

        String reason() {
            return reason;
        }
    }
}
