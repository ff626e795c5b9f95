package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.DocumentId;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An index made anew, by wish or because there was none that could be read. */
final class RebuildingTest extends ArchiveCase {
    private static final int FAR_TOO_MANY = 40;

    @Test
    void aNewIndexIsDoneThoughAnotherFileComesForEachThatIsRead() throws Exception {
        for (var number = 0; number < 3; number++) {
            accept("avant " + number, draft(number + ".txt").published());
        }
        archive.awaitIdle();
        var came = new AtomicInteger();
        extractor.before(() -> {
            if (Thread.currentThread().getName().startsWith("rebuild-") && came.get() < FAR_TOO_MANY) {
                giveAnother(came.incrementAndGet());
            }
        });
        archive.reindex(Progress.UNSEEN);
        archive.awaitIdle();
        assertThat(came).hasValue(3);
        assertThat(archive.engine().ids(Audience.PUBLIC)).hasSize(6).doesNotHaveDuplicates();
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    private void giveAnother(int number) {
        try {
            accept("pendant " + number, draft("p" + number + ".txt").published());
            archive.awaitIdle();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whileALostIndexIsMadeAgainTheArchiveSaysSoAlsoOverARestart() throws Exception {
        for (var number = 0; number < 5; number++) {
            accept("texte " + number, draft(number + ".txt").published());
        }
        archive.awaitIdle();
        assertThat(archive.rereading()).isEmpty();
        archive.close();
        IndexFolder.delete(home.resolve("index"));

        var gate = new CountDownLatch(1);
        extractor.before(() -> await(gate));
        open();
        assertThat(archive.rereading()).hasValueSatisfying(going -> {
            assertThat(going.all()).isEqualTo(5);
            assertThat(going.done()).isLessThan(5);
        });
        accept("venu entre-temps", draft("n.txt").published());
        assertThat(archive.rereading())
                .hasValueSatisfying(going -> assertThat(going.all()).isEqualTo(5));
        gate.countDown();
        archive.awaitIdle();
        assertThat(archive.rereading()).isEmpty();
        assertThat(archive.engine().ids(Audience.PUBLIC)).hasSize(6);

        archive.close();
        open();
        assertThat(archive.rereading()).isEmpty();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClockMovedBackIsToldAndPublishesNothingTwiceNorEarly() throws Exception {
        var now = clock.instant();
        var over = accept("terminé", draft("a.txt").embargoedUntil(now.plusSeconds(60)))
                .id();
        var held = accept("à venir", draft("b.txt").embargoedUntil(now.plusSeconds(7200)))
                .id();
        archive.awaitIdle();
        clock.set(now.plusSeconds(3600));
        awaitPublic(over);
        var changed = new AtomicInteger();
        archive.subscribe(event -> changed.addAndGet(event.id().equals(over) ? 1 : 0));

        clock.set(now.minusSeconds(86_400));
        var late = accept("accepté sous une horloge en retard", draft("c.txt").published())
                .id();
        archive.awaitIdle();
        assertThat(archive.engine().ids(Audience.PUBLIC)).containsExactlyInAnyOrder(over, late);
        assertThat(archive.check(true, Progress.UNSEEN)).satisfies(checkup -> {
            assertThat(checkup.sound()).isFalse();
            assertThat(checkup.findings())
                    .extracting(Checkup.Finding::trouble)
                    .containsExactly(Checkup.Trouble.CLOCK_BEHIND);
        });
        archive.close();
        open();
        assertThat(archive.engine().ids(Audience.PUBLIC)).containsExactlyInAnyOrder(over, late);

        clock.set(now.plusSeconds(7200));
        awaitPublic(held);
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        assertThat(changed).as("what was published is not published again").hasValue(0);
    }

    /** At a look of the watch over embargoes, or the next. */
    private void awaitPublic(DocumentId id) throws InterruptedException {
        var published = new CountDownLatch(1);
        var events = archive.subscribe(event -> {
            if (event.id().equals(id) && event.visibility().isPublic()) {
                published.countDown();
            }
        });
        if (!state(id).visibility().isPublic()) {
            assertThat(published.await(60, TimeUnit.SECONDS)).isTrue();
        }
        events.close();
        archive.awaitIdle();
    }
}
