package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds an index anew from the originals and puts it in the place of the one in use. What comes in or changes meanwhile
 * goes into both.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final int PAGE = 64;
    private static final int BATCH = 256;
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final LiveEngine live;
    private final Ledger ledger;
    private final FileReader reader;
    private final Indexing indexing;
    private final FailPoint failPoint;
    private final int workers;

    Rebuilding(LiveEngine live, Ledger ledger, FileReader reader, Indexing indexing, FailPoint failPoint, int workers) {
        this.live = live;
        this.ledger = ledger;
        this.reader = reader;
        this.indexing = indexing;
        this.failPoint = failPoint;
        this.workers = workers;
    }

    /** Returns when searches are answered from the new index; where it fails, the old one goes on answering. */
    void run(Progress progress) throws IOException, InterruptedException {
        var built = live.begin();
        var swapped = false;
        try (var readers = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("rebuild-", 1).factory())) {
            var all = ledger.fileCount();
            var done = 0;
            var collected = new Collected(built);
            var after = Optional.<DocumentId>empty();
            // What is accepted from now on goes into both engines when it is read: the end stands still.
            for (var page = ledger.files(after, PAGE);
                    done < all && !page.isEmpty();
                    page = ledger.files(after, PAGE)) {
                after = Optional.of(page.getLast().id());
                var working = new ArrayList<Future<?>>();
                for (var file : page) {
                    if (isIndexed(file)) {
                        working.add(readers.submit(() -> read(file, collected)));
                    }
                }
                await(working);
                done += page.size();
                progress.reached(Math.min(done, all), Math.max(done, all));
            }
            collected.flush();
            failPoint.pass("rebuild.built");
            live.swap();
            failPoint.pass("rebuild.swapped");
            swapped = true;
        } finally {
            if (!swapped) {
                live.abandon();
            }
        }
    }

    /** Of a container that failed in the middle the index may have what came before. */
    private boolean isIndexed(Holding file) {
        return switch (file.processing()) {
            case INDEXED -> true;
            case FAILED -> ledger.inside(file.id()).stream().anyMatch(this::isIndexed);
            case ACCEPTED, EXTRACTING -> false;
        };
    }

    private void read(Holding file, Collected collected) {
        try {
            reader.readAgain(file, collected::take);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(List<Future<?>> working) throws IOException, InterruptedException {
        for (var one : working) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                LOG.error("Rebuilding the index failed", failed.getCause());
                throw new IOException("a file could not be indexed anew", failed.getCause());
            }
        }
    }

    /** What was read and is not yet put. */
    private final class Collected {
        private final SearchEngine built;
        private final List<ReadDocument> waiting = new ArrayList<>();
        private int characters;

        Collected(SearchEngine built) {
            this.built = built;
        }

        synchronized void take(ReadDocument document) {
            waiting.add(document);
            characters += document.weight();
            if (waiting.size() >= BATCH || characters >= BATCH_CHARACTERS) {
                flush();
            }
        }

        synchronized void flush() {
            indexing.rebuild(built, waiting);
            waiting.clear();
            characters = 0;
        }
    }
}
