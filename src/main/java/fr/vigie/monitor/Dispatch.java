package fr.vigie.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that every bundle is tried when it is due.
 *
 * <p>Threads: {@code monitor-dispatch} looks what is due, {@code monitor-courier-1…n} carry, so that a slow address holds
 * up few others.
 */
final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int COURIERS = 8;
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LAST_WORK = Duration.ofSeconds(8);

    private final Jdbi jdbi;
    private final Courier courier;
    private final Clock clock;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(1);
    private final ExecutorService couriers = Executors.newFixedThreadPool(
            COURIERS, Thread.ofPlatform().name("monitor-courier-", 1).factory());
    private final Thread thread = Thread.ofPlatform().name("monitor-dispatch").unstarted(this::run);
    private volatile boolean closed;

    Dispatch(Jdbi jdbi, Courier courier, Clock clock) {
        this.jdbi = jdbi;
        this.courier = courier;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** Something may be due. */
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!closed) {
                var wait = look();
                if (news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands out what is due; tells how long nothing else will be. */
    private Duration look() {
        try {
            var now = clock.instant();
            var free = COURIERS - inHand.size();
            if (free > 0) {
                var due = jdbi.withHandle(handle -> DeliveryRows.due(handle, now, COURIERS + inHand.size()));
                due.stream()
                        .map(Delivery::id)
                        .filter(id -> !inHand.contains(id))
                        .limit(free)
                        .forEach(this::hand);
            }
            return inHand.isEmpty() ? untilNext(now) : LOOK;
        } catch (RuntimeException trouble) {
            LOG.error("Looking for what is to be sent failed; tried again", trouble);
            return LOOK;
        }
    }

    private Duration untilNext(Instant now) {
        Optional<Instant> next = jdbi.withHandle(DeliveryRows::next);
        var wait = next.map(due -> Duration.between(now, due)).orElse(LOOK);
        return wait.compareTo(LOOK) < 0 ? wait.plusMillis(1) : LOOK;
    }

    private void hand(String id) {
        inHand.add(id);
        couriers.execute(() -> {
            try {
                courier.deliver(id);
            } catch (RuntimeException trouble) {
                LOG.error("Sending {} failed; tried again", id, trouble);
            } finally {
                inHand.remove(id);
                wake();
            }
        });
    }

    /** Lets what is being carried come to its end within some seconds; the rest is sent after the next start. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join();
            couriers.shutdown();
            if (!couriers.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
                couriers.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            couriers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
