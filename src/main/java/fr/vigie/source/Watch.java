package fr.vigie.source;

import fr.vigie.messages.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one source again and again, and remembers how that went. */
final class Watch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Source source;
    private final Clock clock;
    private final CountDownLatch closed;
    private final Messages messages;
    private volatile SourceReport report;

    Watch(Source source, Clock clock, CountDownLatch closed, Messages messages) {
        this.source = source;
        this.clock = clock;
        this.closed = closed;
        this.messages = messages;
        report = SourceReport.before(source.name());
    }

    SourceReport report() {
        return report;
    }

    @Override
    public void run() {
        try {
            long pause;
            do {
                var look = look();
                pause = Math.max(
                        source.every().toMillis(),
                        look.retryAfter().map(seconds -> seconds * 1000).orElse(0L));
                report = report.after(look, clock.instant());
                look.troubles().forEach(trouble -> LOG.warn("{}: {}", source.name(), trouble));
            } while (!closed.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mistake of ours in one look must not end the watch. */
    private Look look() throws InterruptedException {
        try {
            return source.look();
        } catch (RuntimeException failed) {
            LOG.error("A look at {} failed; tried again", source.name(), failed);
            return new Look(0, 0, List.of(messages.say("lookFailed")), Optional.empty());
        }
    }
}
