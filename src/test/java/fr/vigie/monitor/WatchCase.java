package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.ingest.HandClock;
import fr.vigie.ingest.PlainExtractor;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real archive of plain texts with monitors over it, whose hours a test sets and whose work it calls for itself. */
abstract class WatchCase {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Keeper ANNE = new Keeper("anne", false);
    static final Channel MAIL = new Channel.Mail("anne@example.org");

    @TempDir
    Path home;

    final HandClock clock = new HandClock(Instant.parse("2026-03-02T08:00:00Z"));
    final ListCarrier carrier = new ListCarrier();
    Archive archive;
    Watchtower tower;

    @BeforeEach
    void open() throws IOException {
        var settings = new ArchiveSettings(
                home.resolve("state"), home.resolve("index"), 100_000, 2, Locale.FRENCH, clock, FailPoint.NONE);
        archive = Archive.open(
                settings, folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT), new PlainExtractor(), this::tags);
        tower = Watchtower.over(
                archive.database(),
                archive.engine(),
                () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                List.of(carrier),
                new WatchSettings(clock, PARIS, "test", FailPoint.NONE));
    }

    /** What is found in a text: nothing, unless a test says otherwise. */
    Tags tags(Reading reading) {
        return Tags.NONE;
    }

    @AfterEach
    void close() {
        tower.close();
        archive.close();
    }

    /** The same archive and monitors after a stop. */
    void reopen() throws IOException {
        close();
        open();
    }

    Monitor add(String query) {
        return add(Terms.of(query, wish(query)).withChannels(List.of(MAIL)));
    }

    Monitor add(Terms terms) {
        return ((MonitorOutcome.Made) tower.monitors().add(ANNE, terms)).monitor();
    }

    static Wish wish(String query) {
        return new Wish(query, List.of(), List.of());
    }

    /** Gives a text, waits until it is indexed and has the monitors look at it. */
    DocumentId publish(String text) throws Exception {
        var id = give(text, Acceptance.draft("a.txt", Origin.UPLOAD).published());
        tower.examining().sweep();
        return id;
    }

    DocumentId give(String text, Acceptance acceptance) throws Exception {
        try (var bytes = bytes(text)) {
            var admission = archive.accept(bytes, acceptance);
            archive.awaitIdle();
            return ((Admission.Accepted) admission).holding().id();
        }
    }

    static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    void title(DocumentId id, String title) throws Exception {
        archive.correct(id, new Corrections(Map.of(Trait.TITLE, title)), OptionalInt.empty());
        settle();
    }

    /** Lets the archive come to rest and the monitors look. */
    void settle() throws InterruptedException {
        archive.awaitIdle();
        tower.examining().sweep();
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** Sends all that is due. */
    List<Bundle> send() {
        var before = carrier.bundles().size();
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(delivery -> tower.courier().deliver(delivery.id()));
        }
        return carrier.bundles().subList(before, carrier.bundles().size());
    }

    List<Delivery> due() {
        return archive.database().jdbi().withHandle(handle -> DeliveryRows.due(handle, clock.instant(), 1000));
    }

    List<Delivery> deliveries(Monitor monitor) {
        return archive.database().jdbi().withHandle(handle -> DeliveryRows.of(handle, monitor.id(), 1000));
    }

    List<Match> matches(Monitor monitor) {
        return archive.database()
                .jdbi()
                .withHandle(handle -> MatchRows.page(handle, monitor.id(), Long.MAX_VALUE, 1000));
    }

    /** Keeps what it is given, and answers as a test says. */
    static final class ListCarrier implements Carrier {
        private final List<Bundle> bundles = new ArrayList<>();
        private Optional<Outcome> trouble = Optional.empty();

        void answer(Outcome outcome) {
            trouble = outcome instanceof Outcome.Taken ? Optional.empty() : Optional.of(outcome);
        }

        synchronized List<Bundle> bundles() {
            return List.copyOf(bundles);
        }

        @Override
        public boolean serves(Channel channel) {
            return true;
        }

        @Override
        public synchronized Outcome carry(Channel channel, Bundle bundle) {
            bundles.add(bundle);
            return trouble.orElseGet(Outcome.Taken::new);
        }
    }
}
