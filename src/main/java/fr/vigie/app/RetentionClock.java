package fr.vigie.app;

import fr.vigie.configuration.Configuration.Retention;
import fr.vigie.ingest.Archive;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what was kept long enough, at the start and every hour. */
final class RetentionClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").factory());

    private RetentionClock() {}

    static RetentionClock start(Archive archive, Retention retention) {
        var clock = new RetentionClock();
        if (retention.withdrawn().isPresent() || retention.failed().isPresent()) {
            var unused = clock.hourly.scheduleWithFixedDelay(
                    () -> forget(archive, retention), 0, EVERY.toMinutes(), TimeUnit.MINUTES);
        }
        return clock;
    }

    private static void forget(Archive archive, Retention retention) {
        try {
            var forgotten = archive.forgetExpired(retention.withdrawn(), retention.failed());
            if (!forgotten.isEmpty()) {
                LOG.info("{} documents were kept long enough and are forgotten", forgotten.size());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("What was kept long enough could not be forgotten", failed);
        }
    }

    @Override
    public void close() {
        hourly.close();
    }
}
