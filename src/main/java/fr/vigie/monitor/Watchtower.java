package fr.vigie.monitor;

import fr.vigie.engine.SearchEngine;
import fr.vigie.engine.StandingQueries;
import fr.vigie.intake.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the monitors: every document that becomes public, or changes while it is, is held against all of them, and what
 * is found is told.
 *
 * <p><b>Guaranteed:</b> a match is written down once by monitor, document, reason and occasion, and sent at least once by
 * each channel under one key, also over crashes: what is due is known from the ledger alone, and what was found stands in
 * it together with what is to be sent. Drafts and embargoed documents are neither examined nor told.
 *
 * <p>Threads: {@code monitor-examiner} examines; {@link Dispatch} has the others. All methods may be called from any
 * thread.
 */
public final class Watchtower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchtower.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final Examining examining;
    private final Examination examination;
    private final Vigil vigil;
    private final HealthRounds rounds;
    private final Courier courier;
    private final Dispatch dispatch;
    private final Standings standings;
    private final Monitors monitors;
    private final Findings findings;
    private final Rehearsals rehearsals;
    private final Semaphore news = new Semaphore(1);
    private final Thread examiner = Thread.ofPlatform().name("monitor-examiner").unstarted(this::run);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Watchtower(
            Database database,
            SearchEngine engine,
            Supplier<StandingQueries> opener,
            List<Carrier> carriers,
            WatchSettings settings) {
        var jdbi = database.jdbi();
        standings = new Standings(jdbi, opener.get());
        examining = new Examining(jdbi, engine, standings, settings);
        examination = new Examination(jdbi, examining, settings);
        vigil = new Vigil(jdbi, settings);
        rounds = new HealthRounds(jdbi, engine, settings);
        courier = new Courier(jdbi, engine, carriers, settings);
        dispatch = new Dispatch(jdbi, courier, settings.clock());
        monitors = new Monitors(jdbi, standings, settings, dispatch::wake);
        findings = new Findings(jdbi, engine, standings, settings.clock(), dispatch::wake);
        rehearsals = new Rehearsals(engine, opener, settings);
    }

    /**
     * Sets it up; nothing is examined before {@link #start}.
     *
     * @param database the archive's, which outlives this
     * @param engine the archive's
     * @param opener of standing queries of which none waits yet
     */
    public static Watchtower over(
            Database database,
            SearchEngine engine,
            Supplier<StandingQueries> opener,
            List<Carrier> carriers,
            WatchSettings settings) {
        return new Watchtower(database, engine, opener, carriers, settings);
    }

    /** Begins with what came while nobody looked. */
    public void start() {
        examiner.start();
        dispatch.start();
    }

    /** A document may have become public, or have changed. Quick. */
    public void wake() {
        news.release();
    }

    /** From now on this is run after something was found that is to be told, by the thread that found it. Quick, and throws nothing. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends that. */
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /** The monitors. */
    public Monitors monitors() {
        return monitors;
    }

    /** What they found. */
    public Findings findings() {
        return findings;
    }

    /** What they would have found. */
    public Rehearsals rehearsals() {
        return rehearsals;
    }

    /** How they are. */
    public HealthRounds health() {
        return rounds;
    }

    /** What is wrong with the monitors, after all that is due was held against them. */
    public List<Ailment> ailments() {
        return examination.ailments();
    }

    /** For tests without threads. */
    Examining examining() {
        return examining;
    }

    /** For tests without threads. */
    Vigil vigil() {
        return vigil;
    }

    /** For tests without threads. */
    Courier courier() {
        return courier;
    }

    private void run() {
        try {
            while (!closed) {
                var wait = ROUND;
                try {
                    if (examining.sweep() + vigil.look() + rounds.look() > 0) {
                        dispatch.wake();
                        listeners.forEach(Runnable::run);
                    }
                } catch (RuntimeException trouble) {
                    LOG.error("Holding documents against monitors failed; tried again", trouble);
                    wait = BREATH;
                }
                if (news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the batch in hand; the next start goes on. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (examiner.isAlive()) {
                examiner.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        dispatch.close();
        standings.queries().close();
    }
}
