package fr.vigie.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one thread that writes the ledger. Changes that wait at the same time are committed together, so that one forced
 * write to disk serves them all; each caller is answered after the commit.
 */
final class LedgerWriter implements AutoCloseable {
    private static final int TOGETHER = 256;

    private final Jdbi jdbi;
    private final FailPoint failPoint;
    private final BlockingQueue<Change<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("ledger-writer").unstarted(this::run);
    private volatile boolean closed;

    LedgerWriter(Jdbi jdbi, FailPoint failPoint) {
        this.jdbi = jdbi;
        this.failPoint = failPoint;
        thread.start();
    }

    /**
     * Makes a change and waits until it is durable.
     *
     * @throws RuntimeException what the work threw; the other changes of the same commit are untouched
     */
    <T> T write(Function<Handle, T> work) {
        if (closed) {
            throw new IllegalStateException("the ledger is closed");
        }
        var change = new Change<T>(work, new CompletableFuture<>());
        waiting.add(change);
        try {
            return change.answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    private void run() {
        var together = new ArrayList<Change<?>>();
        try (var handle = jdbi.open()) {
            while (!closed || !waiting.isEmpty()) {
                together.add(waiting.take());
                waiting.drainTo(together, TOGETHER - 1);
                commit(handle, together);
                together.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            together.addAll(waiting);
            together.forEach(change -> change.answer.completeExceptionally(new CancellationException("ledger closed")));
        }
    }

    private void commit(Handle handle, List<Change<?>> together) {
        try {
            handle.useTransaction(open -> {
                together.forEach(change -> change.attempt(open));
                failPoint.pass("ledger.uncommitted");
            });
            failPoint.pass("ledger.committed");
            together.forEach(Change::tell);
        } catch (RuntimeException notCommitted) {
            together.forEach(change -> change.answer.completeExceptionally(notCommitted));
        }
    }

    /** Finishes what waits, then stops. */
    @Override
    public void close() {
        if (!closed) {
            waiting.add(new Change<>(handle -> closed = true, new CompletableFuture<>()));
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private static final class Change<T> {
        private final Function<Handle, T> work;
        private final CompletableFuture<T> answer;
        private Runnable outcome = () -> {};

        Change(Function<Handle, T> work, CompletableFuture<T> answer) {
            this.work = work;
            this.answer = answer;
        }

        /** Does the work within the common transaction; its failure undoes it alone. */
        void attempt(Handle handle) {
            handle.savepoint("change");
            try {
                var result = work.apply(handle);
                handle.releaseSavepoint("change");
                outcome = () -> answer.complete(result);
            } catch (RuntimeException failed) {
                handle.rollbackToSavepoint("change");
                outcome = () -> answer.completeExceptionally(failed);
            }
        }

        void tell() {
            outcome.run();
        }
    }
}
