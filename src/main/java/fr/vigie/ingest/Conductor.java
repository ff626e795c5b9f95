package fr.vigie.ingest;

import fr.vigie.document.Refusal;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Failure;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.messages.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a document, once it is accepted: claimed from the ledger, read (extracted and tagged), put into the index in
 * batches, settled in the ledger.
 *
 * <p>Threads: {@code claimer} takes work from the ledger as the readers have room; {@code reader-1…n} extract and tag;
 * {@code indexer} alone puts and settles. The queues between them are short, so that memory stays bounded.
 */
final class Conductor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
    private static final int BATCH = 256;
    private static final int BATCH_CHARACTERS = 4_000_000;
    private static final Duration LINGER = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final Duration LAST_WORK = Duration.ofSeconds(8);
    /** A file whose reading ended so many times with the whole process is not tried again. */
    private static final int ATTEMPTS = 10;

    private final Ledger ledger;
    private final FileReader reader;
    private final Indexing indexing;
    private final Receiving receiving;
    private final Announcements announcements;
    private final Messages messages;
    private final FailPoint failPoint;
    /** Empty marks the end, once for each reader. */
    private final BlockingQueue<Optional<Holding>> claimed;

    private final BlockingQueue<Passing> read = new ArrayBlockingQueue<>(BATCH);

    private final Semaphore news = new Semaphore(1);
    private final Semaphore stop = new Semaphore(0);
    private final AtomicInteger inHand = new AtomicInteger();
    private final Thread claimer = Thread.ofPlatform().name("claimer").unstarted(this::claim);
    private final Thread indexer = Thread.ofPlatform().name("indexer").unstarted(this::index);
    private final List<Thread> readers = new ArrayList<>();

    Conductor(
            Ledger ledger,
            FileReader reader,
            Indexing indexing,
            Receiving receiving,
            Announcements announcements,
            Messages messages,
            FailPoint failPoint,
            int workers) {
        this.ledger = ledger;
        this.reader = reader;
        this.indexing = indexing;
        this.receiving = receiving;
        this.announcements = announcements;
        this.messages = messages;
        this.failPoint = failPoint;
        this.claimed = new ArrayBlockingQueue<>(2 * workers);
        for (var number = 1; number <= workers; number++) {
            readers.add(Thread.ofPlatform().name("reader-" + number).unstarted(this::read));
        }
    }

    /** What goes from the readers to the indexer. */
    private sealed interface Passing {
        record One(ReadDocument document) implements Passing {}

        record End() implements Passing {}
    }

    void start() {
        claimer.start();
        readers.forEach(Thread::start);
        indexer.start();
    }

    /** Something was accepted. */
    void wake() {
        news.release();
    }

    private void claim() {
        try {
            while (true) {
                var files = ledger.claim(Math.max(1, claimed.remainingCapacity()));
                failPoint.pass("ingest.claimed");
                if (files.isEmpty()) {
                    news.acquire();
                    news.drainPermits();
                }
                announcements.changed(files);
                for (var file : files) {
                    inHand.incrementAndGet();
                    claimed.put(Optional.of(file));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            for (var file = claimed.take(); file.isPresent(); file = claimed.take()) {
                try {
                    read(file.get());
                } finally {
                    inHand.decrementAndGet();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Holding file) throws InterruptedException {
        if (file.attempts() > ATTEMPTS) {
            giveUp(file, messages.say("readInVain", ATTEMPTS));
            return;
        }
        try {
            reader.read(file, document -> read.put(new Passing.One(document)));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("Reading {} failed", file.id(), broken);
            giveUp(file, messages.say("readingFailed"));
        }
    }

    private void giveUp(Holding file, String message) throws InterruptedException {
        reader.giveUp(file, new Failure(Refusal.CRASH, message), document -> read.put(new Passing.One(document)));
    }

    private void index() {
        var batch = new ArrayList<ReadDocument>();
        try {
            for (var more = true; more; batch.clear()) {
                more = gather(batch);
                settle(batch);
                removeWhatIsGone();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for a first document, and for more as long as some are being read.
     *
     * @return whether others may come
     */
    private boolean gather(List<ReadDocument> batch) throws InterruptedException {
        var deadline = Long.MAX_VALUE;
        var characters = 0;
        while (batch.size() < BATCH && characters < BATCH_CHARACTERS) {
            var next = batch.isEmpty() ? read.take() : another(deadline - System.nanoTime());
            if (!(next instanceof Passing.One one)) {
                return next == null;
            }
            if (batch.isEmpty()) {
                deadline = System.nanoTime() + LINGER.toNanos();
            }
            batch.add(one.document());
            characters += one.document().weight();
        }
        return true;
    }

    /** One more within the patience, in nanoseconds; null for none. Where nothing is being read none is waited for. */
    private @Nullable Passing another(long patience) throws InterruptedException {
        return inHand.get() == 0 ? read.poll() : read.poll(patience, TimeUnit.NANOSECONDS);
    }

    /**
     * Settles a batch. Where the engine fails, each document is tried alone: what fails for its own sake is written down
     * as unreadable, and when the disk is in trouble everything waits and is tried again.
     */
    private void settle(List<ReadDocument> batch) throws InterruptedException {
        try {
            indexing.settle(batch);
        } catch (RuntimeException failed) {
            LOG.error("Indexing {} documents failed; trying each alone", batch.size(), failed);
            for (var document : batch) {
                settleAlone(document);
            }
        }
    }

    /** What a container no longer holds. Where it fails it is done at the next batch or start. */
    private void removeWhatIsGone() {
        try {
            if (!ledger.removals().isEmpty()) {
                receiving.whileNothingIsKept(indexing::removeForGood);
            }
        } catch (IOException | RuntimeException trouble) {
            LOG.error("Removing what containers no longer hold failed", trouble);
        }
    }

    private void settleAlone(ReadDocument document) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                indexing.settle(List.of(document));
                return;
            } catch (IllegalArgumentException itsOwnFault) {
                LOG.error("The index refuses {}", document.id(), itsOwnFault);
                var failure = new Failure(Refusal.CRASH, messages.say("indexingFailed"));
                indexing.settle(List.of(new ReadDocument.Unreadable(document.id(), document.hash(), failure)));
                return;
            } catch (RuntimeException trouble) {
                LOG.error("Indexing {} failed, attempt {}", document.id(), attempt, trouble);
                if (stop.tryAcquire(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopping");
                }
            }
        }
    }

    /** Finishes what is being read within some seconds and hands back the rest; the next start reads it. */
    @Override
    public void close() {
        try {
            claimer.interrupt();
            claimer.join();
            var waiting = new ArrayList<Optional<Holding>>();
            claimed.drainTo(waiting);
            ledger.handBack(
                    waiting.stream().map(file -> file.orElseThrow().id()).toList());
            for (var number = 0; number < readers.size(); number++) {
                claimed.put(Optional.empty());
            }
            var deadline = System.nanoTime() + LAST_WORK.toNanos();
            for (var thread : readers) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    thread.interrupt();
                    thread.join();
                }
            }
            stop.release();
            read.put(new Passing.End());
            indexer.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
