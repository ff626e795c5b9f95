package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single page of the database that is overwritten with anything is noticed, whichever it is. */
final class DamagedPageTest {
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    @Test
    void aDamagedPageIsToldWhicheverItIs() throws Exception {
        var file = folder.resolve("ledger.db");
        fill(file);
        var pages = Math.toIntExact(Files.size(file) / PAGE);
        assertThat(pages).isGreaterThan(30);
        var untold = new ArrayList<Integer>();
        for (var page = 0; page < pages; page++) {
            var damaged = folder.resolve("damaged-" + page + ".db");
            Files.copy(file, damaged);
            scribble(damaged, page);
            if (!isTold(damaged)) {
                untold.add(page);
            }
        }
        assertThat(untold).isEmpty();
    }

    private static boolean isTold(Path file) {
        return !new LedgerCopy(file).isSound();
    }

    private static void fill(Path file) throws IOException {
        try (var ledger = Ledger.open(file, FailPoint.NONE)) {
            for (var number = 0; number < 200; number++) {
                var hash = new ContentHash(String.format("%064x", number + 1));
                ledger.accept(
                        new Reception.Arrived(hash, 12, file),
                        Acceptance.draft("communique-" + number + ".txt", Origin.UPLOAD),
                        Instant.parse("2026-03-01T08:00:00Z"));
            }
        }
    }

    private static void scribble(Path file, int page) throws IOException {
        var bytes = new byte[PAGE];
        new Random(page).nextBytes(bytes);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), (long) page * PAGE);
        }
    }
}
