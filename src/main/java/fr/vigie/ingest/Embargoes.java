package fr.vigie.ingest;

import fr.vigie.intake.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was embargoed when its hour has come, also what came due while the program was down. */
final class Embargoes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);
    /** A release may take two seconds; this leaves room for a busy machine. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Ledger ledger;
    private final Clock clock;
    private final Runnable refresh;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch = Thread.ofPlatform().daemon().name("embargoes").unstarted(this::run);

    /**
     * Nothing runs before {@link #start}.
     *
     * @param refresh brings the index to what the ledger says
     */
    Embargoes(Ledger ledger, Clock clock, Runnable refresh) {
        this.ledger = ledger;
        this.clock = clock;
        this.refresh = refresh;
    }

    void start() {
        watch.start();
    }

    private void run() {
        try {
            do {
                look();
            } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var now = clock.instant();
            if (ledger.nextRelease().filter(next -> !next.isAfter(now)).isPresent()) {
                var released = ledger.release(now);
                LOG.info("{} embargoes ended", released.size());
            }
            refresh.run(); // also what an index in trouble did not take at once
        } catch (RuntimeException failed) {
            LOG.error("Releasing embargoes failed; tried again", failed);
        }
    }

    /** Ends after the look that is under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            watch.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
