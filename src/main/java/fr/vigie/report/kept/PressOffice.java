package fr.vigie.report.kept;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Database;
import fr.vigie.intake.FailPoint;
import fr.vigie.mail.Post;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the press reviews and sends them.
 *
 * <p><b>Guaranteed:</b> a letter is sent at least once under one key, also over crashes: what is due is known from the ledger
 * alone. Nothing that is not public at the moment of leaving is in it.
 *
 * <p>Threads: {@code press-post} carries letters one after another. All methods may be called from any thread.
 */
public final class PressOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PressOffice.class);
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LAST_WORK = Duration.ofSeconds(8);

    private final Jdbi jdbi;
    private final KeptReviews reviews;
    private final ReviewPost post;
    private final Optional<LetterCarrier> carrier;
    private final Clock clock;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread = Thread.ofPlatform().name("press-post").unstarted(this::run);
    private volatile boolean closed;

    private PressOffice(
            Jdbi jdbi,
            SearchEngine engine,
            Function<DocumentId, URI> pages,
            Optional<Post> leaving,
            Settings settings) {
        this.jdbi = jdbi;
        this.clock = settings.clock();
        this.reviews = new KeptReviews(jdbi, engine, clock);
        this.post = new ReviewPost(jdbi, clock, leaving.isPresent(), news::release);
        this.carrier = leaving.map(outgoing -> new LetterCarrier(
                jdbi, new ReviewReading(engine, pages, settings.zone()), outgoing, clock, settings.failPoint()));
    }

    /**
     * How reviews are kept.
     *
     * @param zone of the days that reviews are of
     */
    public record Settings(Clock clock, ZoneId zone, FailPoint failPoint) {}

    /**
     * Sets it up; nothing is sent before {@link #start}.
     *
     * @param database the archive's, which outlives this
     * @param pages whole addresses of the documents' pages, for letters
     * @param leaving what letters leave by; empty where they do not
     */
    public static PressOffice over(
            Database database,
            SearchEngine engine,
            Function<DocumentId, URI> pages,
            Optional<Post> leaving,
            Settings settings) {
        return new PressOffice(database.jdbi(), engine, pages, leaving, settings);
    }

    /** Begins with what was to leave when the machine stopped. */
    public void start() {
        if (carrier.isPresent()) {
            thread.start();
        }
    }

    public KeptReviews reviews() {
        return reviews;
    }

    public ReviewPost post() {
        return post;
    }

    private void run() {
        try {
            while (!closed) {
                var wait = work();
                if (!closed && news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due; tells how long nothing else will be. */
    private Duration work() {
        try {
            while (!closed && carrier.isPresent() && carrier.get().carryNext()) {
                // until none is due
            }
            Optional<Instant> next = jdbi.withHandle(LetterRows::next);
            var wait = next.map(due -> Duration.between(clock.instant(), due)).orElse(LOOK);
            return wait.compareTo(LOOK) < 0
                    ? wait.plusMillis(1).isNegative() ? Duration.ZERO : wait.plusMillis(1)
                    : LOOK;
        } catch (RuntimeException trouble) {
            LOG.error("Sending press reviews failed; tried again", trouble);
            return LOOK;
        }
    }

    /** For tests without threads. */
    Optional<LetterCarrier> carrier() {
        return carrier;
    }

    /** Lets the letter in hand come to its end within some seconds; the rest is sent after the next start. */
    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            if (thread.isAlive() && !thread.join(LAST_WORK)) {
                thread.interrupt();
                thread.join(LAST_WORK);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
