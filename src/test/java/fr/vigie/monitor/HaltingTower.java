package fr.vigie.monitor;

import fr.vigie.document.Tags;
import fr.vigie.engine.PlaceTree;
import fr.vigie.engine.lucene.LuceneSearchEngine;
import fr.vigie.engine.lucene.LuceneStandingQueries;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.ArchiveSettings;
import fr.vigie.ingest.PlainExtractor;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A process of its own for the crash tests: opens a home with its monitors, gives documents, and waits until all is
 * examined and sent. Arguments: home, seed, how many documents, and the place and pass where it halts dead unless it is to
 * run to the end. What is carried is written into {@code sent} in the home: a line for each bundle, its key and channel
 * first. It prints a line when it begins.
 */
final class HaltingTower {
    /** As {@code kill -9} ends a process. */
    static final int KILLED = 137;

    static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta", "epsilon");
    private static final long LOOK_NANOS = 5_000_000;

    private HaltingTower() {}

    /** A home that is open. */
    record Open(Archive archive, Watchtower tower) implements AutoCloseable {
        @Override
        public void close() {
            tower.close();
            archive.close();
        }

        boolean isQuiet() {
            return archive.database()
                    .jdbi()
                    .withHandle(handle -> RunRows.waiting(handle) == 0
                            && failed(handle) == 0
                            && DeliveryRows.due(handle, Clock.systemUTC().instant(), 1)
                                    .isEmpty());
        }

        /** Those that are tried again in a minute, as when the index has yet to get a document back. */
        private static int failed(Handle handle) {
            return handle.createQuery("SELECT COUNT(*) FROM delivery WHERE state = 'failed'")
                    .mapTo(Integer.class)
                    .one();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        var documents = Integer.parseInt(arguments[2]);
        var halt = arguments.length > 3 ? halting(arguments[3], Integer.parseInt(arguments[4])) : FailPoint.NONE;
        try (var open = open(home, halt)) {
            open.tower().start();
            System.out.println("begun");
            for (var number = 0; number < documents; number++) {
                give(open.archive(), text(random));
            }
            open.archive().awaitIdle();
            while (!open.isQuiet()) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    static Open open(Path home, FailPoint failPoint) throws IOException {
        var settings =
                ArchiveSettings.of(home, Locale.FRENCH, Clock.systemUTC()).withFailPoint(failPoint);
        var archive = Archive.open(
                settings,
                folder -> LuceneSearchEngine.open(folder, PlaceTree.FLAT),
                new PlainExtractor(),
                reading -> Tags.NONE);
        var tower = Watchtower.over(
                archive.database(),
                archive.engine(),
                () -> LuceneStandingQueries.open(PlaceTree.FLAT),
                List.of(new FileCarrier(home.resolve("sent"))),
                new WatchSettings(Clock.systemUTC(), ZoneOffset.UTC, "test", failPoint));
        archive.subscribe(event -> tower.wake());
        return new Open(archive, tower);
    }

    private static void give(Archive archive, String text) throws IOException {
        try (var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            archive.accept(bytes, Acceptance.draft("a.txt", Origin.UPLOAD).published());
        }
    }

    /** Some of the words, and a number that no other text has. */
    private static String text(Random random) {
        var words = WORDS.stream().filter(word -> random.nextInt(3) == 0).collect(Collectors.joining(" "));
        return "Texte " + Long.toUnsignedString(random.nextLong()) + "\n\n" + words;
    }

    private static FailPoint halting(String place, int pass) {
        var passed = new AtomicInteger();
        return here -> {
            if (here.equals(place) && passed.incrementAndGet() == pass) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }

    /** Writes a line for each bundle, as a whole. */
    private record FileCarrier(Path file) implements Carrier {
        @Override
        public boolean serves(Channel channel) {
            return true;
        }

        @Override
        public synchronized Outcome carry(Channel channel, Bundle bundle) {
            var alerts = bundle.alerts().stream().map(Alert::key).collect(Collectors.joining(" "));
            try {
                Files.writeString(
                        file,
                        bundle.key() + " " + channel.text() + " " + alerts + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Outcome.Taken();
        }
    }
}
