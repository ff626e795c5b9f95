package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.document.Refusal;
import fr.vigie.document.Tags;
import fr.vigie.engine.Opening;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import fr.vigie.query.Audience;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that refuses a step of keeping a file: the giver is told, nothing is left half, and the same file can be given again. */
final class FailingDiskTest {
    private static final String FULL = "No space left on device";
    private static final String BROKEN = "Input/output error";
    private static final int FILE = 300_000;

    @TempDir
    private Path home;

    private final FailingDisk disk = new FailingDisk();

    @Test
    void aFileIsAcknowledgedOrToldAndLeavesNothingHalfWhicheverStepTheDiskRefuses() throws Exception {
        var steps = List.of(
                "originals.writing",
                "originals.forcing",
                "originals.moving",
                "originals.entering",
                "ledger.uncommitted");
        var number = 0;
        try (var archive = open(disk, new ListEngine())) {
            for (var words : List.of(FULL, BROKEN)) {
                for (var step : steps) {
                    var text = text(number);
                    disk.refuse(step, step.equals("originals.writing") ? 3 : 1, words);
                    if (words.equals(FULL)) {
                        assertThat(give(archive, text))
                                .as(step)
                                .isInstanceOfSatisfying(
                                        Admission.Refused.class,
                                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.NO_ROOM));
                    } else {
                        assertThat(catchThrowable(() -> give(archive, text)))
                                .as(step)
                                .isInstanceOfAny(IOException.class, UncheckedIOException.class);
                    }
                    assertThat(disk.refused()).as(step).isTrue();
                    archive.awaitIdle();
                    assertThat(archive.engine().ids(Audience.DESK)).hasSize(number);
                    assertThat(incoming()).isEmpty();
                    assertThat(archive.check(true, Progress.UNSEEN).sound()).isTrue();

                    assertThat(give(archive, text)).as("again").isInstanceOf(Admission.Accepted.class);
                    assertThat(give(archive, text)).as("and again").isInstanceOf(Admission.Known.class);
                    archive.awaitIdle();
                    number++;
                    assertThat(archive.engine().ids(Audience.DESK)).hasSize(number);
                    assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
                }
            }
        }
    }

    @Test
    void whatTheIndexCouldNotWriteIsInItAsSoonAsItCanWithoutARestart() throws Exception {
        var engine = new ListEngine();
        engine.refuse(3);
        try (var archive = open(FailPoint.NONE, engine)) {
            for (var number = 0; number < 5; number++) {
                give(archive, text(number));
            }
            archive.awaitIdle();
            assertThat(engine.refusalsLeft()).isZero();
            assertThat(engine.ids(Audience.DESK)).hasSize(5);
            assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        }
    }

    private List<Path> incoming() throws IOException {
        try (var files = Files.list(home.resolve("state").resolve("incoming"))) {
            return files.toList();
        }
    }

    private Archive open(FailPoint failPoint, SearchEngine engine) throws IOException {
        var settings = new ArchiveSettings(
                home.resolve("state"),
                home.resolve("index"),
                2 * FILE,
                2,
                Locale.FRENCH,
                new HandClock(Instant.parse("2026-03-01T08:00:00Z")),
                failPoint);
        return Archive.open(settings, path -> new Opening.Opened(engine), new PlainExtractor(), reading -> Tags.NONE);
    }

    private static Admission give(Archive archive, String text) throws IOException {
        return archive.accept(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ArchiveCase.draft("a.txt"));
    }

    private static String text(int number) {
        return number + " lits\n" + "x".repeat(FILE);
    }
}
