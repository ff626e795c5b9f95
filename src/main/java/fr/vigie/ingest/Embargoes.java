package fr.vigie.ingest;

import fr.vigie.intake.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was embargoed when its hour has come, also what came due while the program was down. */
final class Embargoes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);
    /** Two looks at the clock in the two seconds that a release may take would do; this leaves room for a busy machine. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Ledger ledger;
    private final Clock clock;
    private final Runnable refresh;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embargoes").factory());

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
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var now = clock.instant();
            var due = ledger.nextRelease().filter(next -> !next.isAfter(now));
            if (due.isPresent()) {
                var released = ledger.release(now);
                LOG.info("{} embargoes ended", released.size());
                refresh.run();
            }
        } catch (RuntimeException failed) {
            LOG.error("Releasing embargoes failed; tried again", failed);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
