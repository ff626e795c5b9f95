package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.SmallDisk;
import fr.vigie.document.Refusal;
import fr.vigie.document.Tags;
import fr.vigie.engine.Opening;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no room a file is refused by name, and what was acknowledged before is all there. */
final class NoRoomTest {
    private static final int FILE = 100_000;

    @TempDir
    private Path folder;

    @Test
    void aFileBeyondTheQuotaIsRefusedAndTheSameBytesAgainTakeNoRoom() throws Exception {
        try (var archive = open(folder, new Allowance(OptionalLong.of(3 * FILE), 0))) {
            for (var number = 0; number < 3; number++) {
                assertThat(give(archive, number)).isInstanceOf(Admission.Accepted.class);
            }
            assertThat(give(archive, 3)).isInstanceOfSatisfying(Admission.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Refusal.NO_ROOM);
                assertThat(refused.message()).isNotBlank();
            });
            assertThat(archive.storage().originals()).isEqualTo(3 * FILE);
            archive.awaitIdle();
            archive.remove(((Admission.Known) give(archive, 0)).id());
            assertThat(give(archive, 3)).isInstanceOf(Admission.Accepted.class);
            archive.awaitIdle();
            assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        }
    }

    @Test
    @Tag("process")
    void aDiskThatFillsUpLosesNothingThatWasAcknowledged() throws Exception {
        var disk = folder.resolve("disk");
        var small = SmallDisk.mount(disk, 4);
        assumeTrue(small.isPresent(), "no right to mount");
        try (var mounted = small.orElseThrow()) {
            var acknowledged = new ArrayList<Admission.Accepted>();
            var refused = 0;
            try (var archive = open(disk, Allowance.WHOLE_DISK)) {
                for (var number = 0; refused < 3; number++) {
                    switch (give(archive, number)) {
                        case Admission.Accepted accepted -> acknowledged.add(accepted);
                        case Admission.Known known -> throw new AssertionError(known);
                        case Admission.Refused no -> {
                            assertThat(no.reason()).isEqualTo(Refusal.NO_ROOM);
                            refused++;
                        }
                    }
                }
            }
            assertThat(acknowledged).hasSizeGreaterThan(10);
            mounted.grow(16);
            try (var archive = open(disk, Allowance.WHOLE_DISK)) {
                for (var accepted : acknowledged) {
                    assertThat(archive.state(accepted.holding().id())).isPresent();
                    assertThat(archive.original(accepted.holding().id())).isInstanceOf(Retrieval.Found.class);
                }
                archive.awaitIdle();
                assertThat(archive.check(true, Progress.UNSEEN).sound()).isTrue();
                assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
            }
        }
    }

    private Archive open(Path disk, Allowance allowance) throws IOException {
        var settings = new ArchiveSettings(
                disk.resolve("state"),
                folder.resolve("index"),
                2 * FILE,
                allowance,
                2,
                Locale.FRENCH,
                new HandClock(Instant.parse("2026-03-01T08:00:00Z")),
                FailPoint.NONE);
        var engine = new ListEngine();
        return Archive.open(settings, path -> new Opening.Opened(engine), new PlainExtractor(), reading -> Tags.NONE);
    }

    private static Admission give(Archive archive, int number) throws IOException {
        var bytes = new byte[FILE];
        var random = new Random(number);
        for (var place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) ('a' + random.nextInt(26));
        }
        return archive.accept(new ByteArrayInputStream(bytes), ArchiveCase.draft(number + ".txt"));
    }
}
