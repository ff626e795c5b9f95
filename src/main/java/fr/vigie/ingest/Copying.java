package fr.vigie.ingest;

import fr.vigie.backup.BackupWriter;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.json.BackupSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Takes a backup while files come in. What is removed meanwhile is out of the index at once; its bytes, and its row in the
 * ledger, stay until the copy is made.
 */
final class Copying {
    private final Originals originals;
    private final Ledger ledger;
    private final Receiving receiving;
    private final Clock clock;
    /** Read and changed while nothing is kept. */
    private int going;

    Copying(Originals originals, Ledger ledger, Receiving receiving, Clock clock) {
        this.originals = originals;
        this.ledger = ledger;
        this.receiving = receiving;
        this.clock = clock;
    }

    /** Whether bytes have to stay for now; to be asked while nothing is kept. */
    boolean isGoingOn() {
        return going > 0;
    }

    /** Writes what is there at one moment within the call; the caller lets go of what was removed meanwhile. */
    BackupSummary write(OutputStream out, Map<String, Path> besides, Progress progress) throws IOException {
        var file = originals.temporary();
        receiving.whileNothingIsKept(() -> going++);
        try {
            var taken = clock.instant();
            var copy = ledger.copyTo(file);
            var all = copy.hashes().size();
            return BackupWriter.write(
                    out, copy, originals, besides, taken, done -> progress.reached(done, Math.max(done, all)));
        } finally {
            Files.deleteIfExists(file);
            receiving.whileNothingIsKept(() -> going--);
        }
    }
}
