package fr.vigie.app;

import fr.vigie.access.Access;
import fr.vigie.backup.BackupReader;
import fr.vigie.backup.UnsoundBackup;
import fr.vigie.intake.Database;
import fr.vigie.intake.Durable;
import fr.vigie.intake.Forgotten;
import fr.vigie.intake.LedgerCopy;
import fr.vigie.intake.Withheld;
import fr.vigie.json.BackupSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Putting a backup into a home. All is unpacked and compared in a folder beside; then it is moved into its place, the
 * ledger last. A home whose restoring was interrupted is not opened, and can be restored into again.
 */
final class Restoring {
    private static final String ORIGINALS = "originals";

    private final Home home;

    /** @param held the lock of the home */
    @SuppressWarnings("UnusedVariable") // asked for, so that nobody restores into a home that is not his
    Restoring(Home home, HomeLock held) {
        this.home = home;
    }

    /** Whether the home holds something that a backup would take the place of. */
    boolean isInUse() throws IOException {
        return Files.exists(home.ledger()) || Files.notExists(home.restoring()) && hasOriginals();
    }

    private boolean hasOriginals() throws IOException {
        var originals = home.state().resolve(ORIGINALS);
        if (!Files.isDirectory(originals)) {
            return false;
        }
        try (var files = Files.walk(originals)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    /**
     * Restores.
     *
     * @throws UnsoundBackup when the backup is not whole and unchanged; the home is as empty as before
     */
    BackupSummary restore(Path backup, Optional<String> passphrase) throws IOException {
        var beside = home.restoring();
        clear(beside);
        clear(home.state().resolve(ORIGINALS));
        Files.createDirectories(beside.resolve(ORIGINALS));
        var unpacked = false;
        try {
            var summary = BackupReader.read(backup, passphrase, Optional.of(beside), Home.BESIDES);
            var ledger = beside.resolve(home.ledger().getFileName());
            check(new LedgerCopy(ledger));
            try (var database = Database.open(ledger)) {
                Access.endWhatWasOpen(database);
            }
            unpacked = true;
            put(beside);
            return summary;
        } finally {
            if (!unpacked) {
                clear(beside);
            }
        }
    }

    private static void check(LedgerCopy ledger) throws UnsoundBackup {
        if (!ledger.isSound()) {
            throw new UnsoundBackup(UnsoundBackup.Fault.ALTERED);
        }
        if (ledger.isNewer()) {
            throw new UnsoundBackup(UnsoundBackup.Fault.NEWER);
        }
    }

    private void put(Path beside) throws IOException {
        Files.deleteIfExists(home.index().resolve("current")); // an index of other documents
        var originals = beside.resolve(ORIGINALS);
        force(originals);
        Files.move(originals, home.state().resolve(ORIGINALS), StandardCopyOption.ATOMIC_MOVE);
        for (var file : home.besides().entrySet()) {
            var restored = beside.resolve(file.getKey());
            if (Files.exists(restored) && Files.notExists(file.getValue())) {
                Files.move(restored, file.getValue());
            }
            if (Files.exists(restored) && file.getValue().equals(home.forgotten())) {
                new Forgotten(home.forgotten()).add(new Forgotten(restored).all());
            }
            if (Files.exists(restored) && file.getValue().equals(home.withheld())) {
                new Withheld(home.withheld()).add(new Withheld(restored).names());
            }
        }
        Durable.force(home.state());
        var ledger = home.ledger();
        Files.move(beside.resolve(ledger.getFileName()), ledger, StandardCopyOption.ATOMIC_MOVE);
        Durable.force(home.state());
        clear(beside);
    }

    private static void force(Path tree) throws IOException {
        try (var folders = Files.walk(tree)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                Durable.force(folder);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            FileList.delete(folder);
        }
    }
}
