package fr.vigie.engine.lucene;

import fr.vigie.engine.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Walks over one snapshot a batch of places at a time, so that memory does not grow with how many answer. The first batch is
 * small: what comes first comes at once.
 *
 * @param <P> where one of those that answer stands
 */
final class BatchWalk<P, T> implements Walk<T> {
    private static final int FIRST = 100;
    private static final int FURTHER = 50_000;

    private final Snapshot snapshot;
    private final Source<P, T> source;
    private final long total;
    private final Queue<P> places = new ArrayDeque<>();
    private Optional<String> cursor;

    /** Finds places and reads what stands there. */
    interface Source<P, T> {
        Batch<P> batch(Optional<String> cursor, int size) throws IOException;

        T read(P place) throws IOException;
    }

    /** @param cursor of the next batch; empty for the last one */
    record Batch<P>(long total, List<P> places, Optional<String> cursor) {}

    /** Takes over one use of the snapshot. */
    BatchWalk(Snapshot snapshot, Source<P, T> source) throws IOException {
        this.snapshot = snapshot;
        this.source = source;
        var first = source.batch(Optional.empty(), FIRST);
        this.total = first.total();
        this.cursor = first.cursor();
        places.addAll(first.places());
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Optional<T> next() {
        try {
            if (places.isEmpty() && cursor.isPresent()) {
                var batch = source.batch(cursor, FURTHER);
                cursor = batch.cursor();
                places.addAll(batch.places());
            }
            return places.isEmpty() ? Optional.empty() : Optional.of(source.read(places.remove()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            snapshot.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
