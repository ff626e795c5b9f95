package fr.vigie.server;

import fr.vigie.document.Processing;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/** What happened to documents since the start, and at which pace lately. */
final class Activity {
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final Clock clock;
    private final AtomicLong indexed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Deque<Instant> lately = new ArrayDeque<>();

    private Activity(Clock clock) {
        this.clock = clock;
    }

    /** Listens to an archive, as long as that is open. */
    static Activity of(Archive archive, Clock clock) {
        var activity = new Activity(clock);
        archive.subscribe(activity::heard);
        return activity;
    }

    private void heard(ArchiveEvent event) {
        if (event.removed()) {
            return;
        }
        if (event.processing() == Processing.INDEXED) {
            indexed.incrementAndGet();
            note();
        } else if (event.processing() == Processing.FAILED) {
            failed.incrementAndGet();
        }
    }

    private synchronized void note() {
        lately.addLast(clock.instant());
        forgetOld();
    }

    private void forgetOld() {
        var before = clock.instant().minus(LATELY);
        while (!lately.isEmpty() && (lately.size() > MOST || lately.getFirst().isBefore(before))) {
            lately.removeFirst();
        }
    }

    /** Times that a document was put into the index since the start. */
    long indexed() {
        return indexed.get();
    }

    /** Times that one could not be read. */
    long failed() {
        return failed.get();
    }

    /** Documents put into the index a minute, over the last ten. */
    synchronized double perMinute() {
        forgetOld();
        return (double) lately.size() / LATELY.toMinutes();
    }
}
