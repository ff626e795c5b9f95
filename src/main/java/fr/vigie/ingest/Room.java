package fr.vigie.ingest;

import fr.vigie.intake.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Whether there is room for more originals. What many give at the same moment may exceed the quota by as much. */
final class Room {
    private static final List<String> SAID =
            List.of("no space left", "disk quota", "not enough space", "sqlite_full", "disk is full");

    private final Path folder;
    private final Ledger ledger;
    private final Allowance allowance;
    private final AtomicLong used;

    Room(Path folder, Ledger ledger, Allowance allowance) {
        this.folder = folder;
        this.ledger = ledger;
        this.allowance = allowance;
        this.used = new AtomicLong(ledger.bytes());
    }

    /** Whether so many bytes more may be kept. */
    boolean has(long bytes) throws IOException {
        var withinQuota = allowance.quota().isEmpty()
                || used.get() + bytes <= allowance.quota().getAsLong();
        return withinQuota && free() >= bytes + allowance.keepFree();
    }

    /** Whether writing failed since the disk is full, as the system or the database says it. */
    boolean isFull(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (SAID.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Bytes were kept. */
    void taken(long bytes) {
        used.addAndGet(bytes);
    }

    /** Bytes were let go of. */
    void counted() {
        used.set(ledger.bytes());
    }

    /** How it stands. */
    Storage look() throws IOException {
        return new Storage(used.get(), free(), Files.getFileStore(folder).getTotalSpace(), allowance.quota());
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
