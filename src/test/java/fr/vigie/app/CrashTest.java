package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.app.HaltingHouse.Job;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Progress;
import fr.vigie.intake.FailPoint;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process that works in a home, at named places and at any moment, and counts what is there afterwards. One home
 * dies of all places one after another, each time with what the death before left.
 */
@Tag("process")
final class CrashTest {
    private static final int FILES = 240;

    @TempDir
    private Path folder;

    /** Where a process dies. */
    private record Death(String place, int pass) {}

    @Test
    void everyDocumentIsThereOnceAfterADeathAtEachPlaceOfTakingIn() throws Exception {
        var names = CrashInbox.write(folder.resolve("inbox"), FILES, new Random(Seeds.seed()));
        for (var death : List.of(
                new Death("originals.written", 40),
                new Death("originals.moved", 90),
                new Death("ledger.uncommitted", 12),
                new Death("ledger.committed", 20),
                new Death("ingest.claimed", 3),
                new Death("ingest.extracted", 20),
                new Death("ingest.unfolded", 2),
                new Death("ingest.put", 1),
                new Death("ingest.unfolded", 3),
                new Death("ingest.settled", 1))) {
            assertThat(run(Job.INGEST, death)).as("%s", death).isEqualTo(HaltingFailPoint.KILLED);
        }
        finishAndCount(names);
    }

    @Test
    void whatWasRemovedOrWithdrawnStaysSoAfterADeathAtEachPlace() throws Exception {
        var names = CrashInbox.write(folder.resolve("inbox"), 48, new Random(Seeds.seed()));
        assertThat(finish(Job.INGEST)).isZero();
        assertThat(run(Job.WITHDRAW, new Death("ledger.committed", 5))).isEqualTo(HaltingFailPoint.KILLED);
        assertThat(run(Job.WITHDRAW, new Death("ingest.refreshed", 2))).isEqualTo(HaltingFailPoint.KILLED);
        assertThat(run(Job.REINDEX, new Death("rebuild.built", 1))).isEqualTo(HaltingFailPoint.KILLED);
        assertThat(run(Job.REINDEX, new Death("rebuild.swapped", 1))).isEqualTo(HaltingFailPoint.KILLED);
        for (var death : List.of(
                new Death("ledger.uncommitted", 6),
                new Death("ledger.committed", 7),
                new Death("ingest.removed", 3), // its first pass is at the start
                new Death("ingest.deleted", 2),
                new Death("ingest.forgotten", 2))) {
            assertThat(run(Job.REMOVE, death)).as("%s", death).isEqualTo(HaltingFailPoint.KILLED);
        }
        var done = Files.readAllLines(folder.resolve("done"));
        assertThat(done).isNotEmpty();
        try (var house = open()) {
            var archive = house.archive();
            archive.awaitIdle();
            assertThat(archive.engine().ids(Audience.PUBLIC))
                    .extracting(DocumentId::value)
                    .doesNotContainAnyElementsOf(done);
            assertThat(names(archive, Audience.DESK))
                    .hasSize(names.size() - gone(archive, names))
                    .doesNotHaveDuplicates();
            assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        }
    }

    /** How many were to be removed and were; the last that was begun is, though nobody was told. */
    private static int gone(Archive archive, List<String> names) throws IOException {
        var left = names(archive, Audience.DESK);
        var gone = names.stream().filter(name -> !left.contains(name)).toList();
        assertThat(gone).isNotEmpty().allMatch(name -> name.contains(HaltingHouse.TO_REMOVE));
        return gone.size();
    }

    @Test
    void everyDocumentIsThereOnceAfterDeathsAtRandomMoments() throws Exception {
        survive(3, Seeds.seed());
    }

    @Test
    @Tag("long")
    void everyDocumentIsThereOnceAfterFiftyDeathsAtRandomMoments() throws Exception {
        survive(50, System.nanoTime());
    }

    private void survive(int deaths, long seed) throws Exception {
        var random = new Random(seed);
        var names = CrashInbox.write(folder.resolve("inbox"), deaths > 3 ? 2_000 : FILES, random);
        var killed = 0;
        for (var death = 0; death < deaths; death++) {
            var process = start(Job.INGEST, Optional.empty());
            if (!process.waitFor(1_000 + random.nextInt(4_000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                killed++;
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("seed %d", seed)
                    .isTrue();
        }
        assertThat(killed).as("deaths").isEqualTo(deaths);
        finishAndCount(names);
    }

    /** Gives all files again, as a person would who saw the first attempt die, and compares ledger, index and originals. */
    private void finishAndCount(List<String> names) throws Exception {
        assertThat(finish(Job.INGEST)).isZero();
        try (var house = open()) {
            var archive = house.archive();
            archive.awaitIdle();
            assertThat(names(archive, Audience.PUBLIC)).containsExactlyInAnyOrderElementsOf(names);
            assertThat(archive.engine().ids(Audience.PUBLIC))
                    .allSatisfy(id -> assertThat(archive.state(id).orElseThrow().processing())
                            .isEqualTo(Processing.INDEXED));
            assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        }
    }

    private static List<String> names(Archive archive, Audience audience) {
        var names = new ArrayList<String>();
        for (var id : archive.engine().ids(audience)) {
            var from = archive.engine().find(id, audience).orElseThrow().provenance();
            names.add(
                    from.fileName() + from.insidePath().map(path -> "/" + path).orElse(""));
        }
        return names;
    }

    private House open() throws IOException {
        return House.open(new Home(folder.resolve("home")), Optional.of(1), Locale.FRENCH, FailPoint.NONE)
                .orElseThrow();
    }

    private int finish(Job job) throws Exception {
        return exit(start(job, Optional.empty()));
    }

    private int run(Job job, Death death) throws Exception {
        return exit(start(job, Optional.of(death)));
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return process.exitValue();
    }

    private Process start(Job job, Optional<Death> death) throws IOException {
        var words = new ArrayList<>(List.of(
                folder.resolve("home").toString(),
                job.name(),
                folder.resolve("inbox").toString()));
        death.ifPresent(where -> {
            words.add(where.place());
            words.add(Integer.toString(where.pass()));
        });
        return OwnProcess.start(folder.resolve("done"), HaltingHouse.class, words);
    }
}
