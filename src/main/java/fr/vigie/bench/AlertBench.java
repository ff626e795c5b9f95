package fr.vigie.bench;

import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Origin;
import fr.vigie.monitor.Bundle;
import fr.vigie.monitor.Carrier;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.MonitorOutcome;
import fr.vigie.monitor.Terms;
import fr.vigie.monitor.Watchtower;
import fr.vigie.monitor.Wish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * How long it takes from the upload of an article until each alert that it is worth is durably queued for its channel, and
 * until it is handed to who carries it, while articles come in at a steady pace; and how long stored monitors take to stand
 * after a start.
 *
 * <p>An article is a text of some 400 words from {@link ArticleMill}; it is accepted, read, tagged, indexed and held against
 * the monitors of {@link MonitorMill} as in a house. The queue is written when the ledger's transaction has ended; who
 * carries takes at once, so that the second figure holds our own work alone.
 */
public final class AlertBench {
    private static final Keeper KEEPER = new Keeper("bench", false);
    private static final List<Channel> CHANNELS = List.of(new Channel.Mail("bench@example.org"));
    private static final long SEED = 7;
    private static final int CLIENTS = 4;
    private static final int WARMING = 100;
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Archive archive;
    private final Function<List<Carrier>, Watchtower> opener;
    private final Clock clock;
    private final ArticleMill articles = new ArticleMill(SEED);

    /** When the ledger's transactions with something to tell had ended. */
    private final ConcurrentSkipListSet<Instant> written = new ConcurrentSkipListSet<>();

    private final Map<DocumentId, Instant> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();

    /** An alert at its carrier. */
    private record Told(DocumentId document, Instant found, Instant carried) {}

    /**
     * A measurement.
     *
     * @param archive empty, its tagger loaded
     * @param opener opens a tower over it, of which nothing is started
     */
    public AlertBench(Archive archive, Function<List<Carrier>, Watchtower> opener, Clock clock) {
        this.archive = archive;
        this.opener = opener;
        this.clock = clock;
    }

    /**
     * Keeps the monitors, starts anew, gives articles. Takes minutes.
     *
     * @param pace articles a second
     */
    public Report run(int monitors, int seconds, int pace) throws Exception {
        var rows = new ArrayList<Report.Row>();
        try (var tower = opener.apply(List.of())) {
            keep(tower, monitors);
        }
        give(1, pace);
        archive.awaitIdle();
        long begun = System.nanoTime();
        try (var tower = opener.apply(List.of(new AtOnce()))) {
            tower.listen(() -> written.add(clock.instant()));
            tower.start();
            while (written.isEmpty()) {
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            rows.add(new Report.Row(
                    "from a start with " + monitors + " stored monitors until an article that waited is matched",
                    Map.of("p50 s", (System.nanoTime() - begun) / 1e9)));
            archive.subscribe(event -> tower.wake()); // until both are closed
            give(WARMING, pace);
            awaitQuiet(tower);
            sent.clear();
            told.clear();
            give(seconds * pace, pace);
            awaitQuiet(tower);
        }
        var alerts = List.copyOf(told);
        double each = (double) alerts.size() / sent.size();
        rows.add(row("upload to queue", each, alerts.stream().mapToLong(one -> since(one, queued(one)))));
        rows.add(row("upload to carrier", each, alerts.stream().mapToLong(one -> since(one, one.carried()))));
        return new Report(monitors + " monitors, " + pace + " articles a second for " + seconds + " s", rows);
    }

    private void keep(Watchtower tower, int monitors) {
        for (var one : new MonitorMill(articles, false, SEED).make(monitors)) {
            var terms = Terms.of(one.key(), new Wish(one.typed(), one.filters(), List.of()));
            if (tower.monitors().add(KEEPER, terms.withChannels(CHANNELS)) instanceof MonitorOutcome.Refused refused) {
                throw new IllegalStateException("a measured monitor is refused: " + one + ", " + refused);
            }
        }
    }

    /** Gives articles at the pace asked for, however long each takes to be accepted. */
    private void give(int documents, int pace) throws Exception {
        var given = new ArrayList<Future<?>>();
        try (var clients = Executors.newScheduledThreadPool(CLIENTS)) {
            for (int number = 0; number < documents; number++) {
                var text = articles.next().reading().text();
                given.add(clients.schedule(() -> give(text), number * 1_000_000L / pace, TimeUnit.MICROSECONDS));
            }
        }
        for (var one : given) {
            one.get();
        }
    }

    /** Nothing to return: a callable may throw. */
    private Optional<String> give(String text) throws IOException {
        var begun = clock.instant();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var acceptance = Acceptance.draft("article.txt", Origin.UPLOAD).published();
        if (archive.accept(bytes, acceptance) instanceof Admission.Accepted accepted) {
            sent.put(accepted.holding().id(), begun);
            return Optional.empty();
        }
        throw new IllegalStateException("an article is not accepted");
    }

    /** Until everything given is told of. */
    private void awaitQuiet(Watchtower tower) throws InterruptedException {
        archive.awaitIdle();
        int before;
        do {
            before = told.size();
            tower.wake();
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
        } while (told.size() > before);
    }

    private Instant queued(Told one) {
        var end = written.ceiling(one.found());
        return end == null ? one.carried() : end;
    }

    private long since(Told one, Instant end) {
        var begun = sent.getOrDefault(one.document(), one.found());
        return Duration.between(begun, end).toNanos();
    }

    private static Report.Row row(String what, double each, LongStream nanoseconds) {
        var percentiles = Percentiles.of(nanoseconds.toArray());
        var figures = new LinkedHashMap<String, Double>();
        figures.put("alerts a document", each);
        figures.put("p50 s", percentiles.p50() / 1_000);
        figures.put("p95 s", percentiles.p95() / 1_000);
        figures.put("p99 s", percentiles.p99() / 1_000);
        return new Report.Row(what, figures);
    }

    /** Takes every bundle, and notes what is in it. */
    private final class AtOnce implements Carrier {
        @Override
        public boolean serves(Channel channel) {
            return true;
        }

        @Override
        public Outcome carry(Channel channel, Bundle bundle) {
            var now = clock.instant();
            bundle.alerts().forEach(alert -> told.add(new Told(alert.document(), alert.found(), now)));
            return new Outcome.Taken();
        }
    }
}
