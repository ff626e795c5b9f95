package fr.vigie.extract.worker;

import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.ExtractionLimits;
import fr.vigie.extract.RefusalMessages;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pool: a request waits for a place, takes a warm worker or starts one, and gives it back or buries it. */
final class Workers implements AutoCloseable {
    /** The code that a Java machine without memory left ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final ExtractionLimits limits;
    private final WorkerCommand command;
    private final RefusalMessages messages;
    private final Semaphore places;
    private final ScheduledExecutorService clock;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private boolean closed;

    /** How a request ended. */
    sealed interface Run {
        record Finished() implements Run {}

        /**
         * The worker did not live to the end.
         *
         * @param number of the document that was being read, 0 for the file itself
         */
        record Died(int number, Optional<String> insidePath, Extraction.Refused refused) implements Run {}
    }

    Workers(ExtractionLimits limits, WorkerCommand command, RefusalMessages messages) {
        this.limits = limits;
        this.command = command;
        this.messages = messages;
        this.places = new Semaphore(limits.workers(), true);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("extraction-deadlines").factory());
    }

    void warmUp() {
        for (var started = 0; started < limits.workers(); started++) {
            try {
                var worker = startWorker();
                giveBack(worker);
            } catch (IOException e) {
                System.getLogger("fr.vigie.extract").log(System.Logger.Level.WARNING, "cannot start a worker", e);
                return;
            }
        }
    }

    /** Runs one request to its end; the parts go to the consumer as they come. */
    Run run(Wire.Request request, Consumer<ExtractedPart> parts) {
        places.acquireUninterruptibly();
        try {
            return runOn(take(), request, parts);
        } catch (IOException e) {
            return died(messages.refused(Refusal.CRASH, "crash.start", String.valueOf(e.getMessage())));
        } finally {
            places.release();
        }
    }

    private static Run died(Extraction.Refused refused) {
        return new Run.Died(0, Optional.empty(), refused);
    }

    private Run runOn(WorkerProcess worker, Wire.Request request, Consumer<ExtractedPart> parts) {
        var conversation = new Conversation(worker, limits, clock);
        try {
            conversation.run(request, parts);
            if (worker.files() >= limits.filesPerWorker()) {
                retire(worker);
            } else {
                giveBack(worker);
            }
            return new Run.Finished();
        } catch (IOException e) {
            var refused = cause(worker, conversation, e);
            bury(worker);
            return new Run.Died(conversation.number(), conversation.insidePath(), refused);
        }
    }

    private Extraction.Refused cause(WorkerProcess worker, Conversation conversation, IOException failure) {
        if (isClosed()) {
            return messages.refused(Refusal.CRASH, "crash.closed");
        }
        if (conversation.timedOut()) {
            return messages.refused(
                    Refusal.TIMEOUT, "timeout", conversation.allowed().toSeconds());
        }
        if (failure instanceof Wire.ProtocolException) {
            return messages.refused(Refusal.CRASH, "crash.protocol");
        }
        try {
            var code = worker.exitCode();
            return code == OUT_OF_MEMORY
                    ? messages.refused(Refusal.CRASH, "crash.memory", limits.heapMegabytes())
                    : messages.refused(Refusal.CRASH, "crash", code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return messages.refused(Refusal.CRASH, "crash.closed");
        }
    }

    private WorkerProcess take() throws IOException {
        for (var worker = warm(); worker != null; worker = warm()) {
            if (worker.isAlive()) {
                return worker;
            }
            bury(worker);
        }
        return startWorker();
    }

    private synchronized @Nullable WorkerProcess warm() {
        return idle.pollFirst();
    }

    private WorkerProcess startWorker() throws IOException {
        var worker = WorkerProcess.start(command, limits, messages.locale());
        if (!keep(worker)) {
            worker.close();
            throw new IOException(
                    messages.refused(Refusal.CRASH, "crash.closed").message());
        }
        return worker;
    }

    private synchronized boolean keep(WorkerProcess worker) {
        return !closed && all.add(worker);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        idle.addFirst(worker);
    }

    private void retire(WorkerProcess worker) {
        forget(worker);
        worker.close();
    }

    private void bury(WorkerProcess worker) {
        forget(worker);
        worker.kill();
        worker.close();
    }

    private synchronized void forget(WorkerProcess worker) {
        all.remove(worker);
    }

    @Override
    public void close() {
        List<WorkerProcess> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(all);
            all.clear();
            idle.clear();
        }
        left.forEach(worker -> {
            worker.kill();
            worker.close();
        });
        clock.shutdownNow();
    }
}
