package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.Seeds;
import fr.vigie.backup.BackupReader;
import fr.vigie.backup.UnsoundBackup;
import fr.vigie.document.DocumentId;
import fr.vigie.intake.LedgerCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A backup is the archive of one moment, and nothing else is ever restored. */
final class CopyingTest extends ArchiveCase {
    @Test
    void whatIsRemovedDuringABackupIsInItAndGoneAfterwards() throws Exception {
        var removed = accept("retiré pendant la copie", draft("a.txt").published());
        var kept = accept("gardé", draft("b.txt").published());
        archive.awaitIdle();
        var out = new RemovesAtOnce(removed.id());
        archive.backup(out, Map.of(), Progress.UNSEEN);

        assertThat(archive.state(removed.id())).isEmpty();
        assertThat(file(removed.provenance().hash())).doesNotExist();
        assertThat(file(kept.provenance().hash())).exists();
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        var restored = unpack(out.toByteArray(), Optional.of(home.resolve("restored")));
        assertThat(new LedgerCopy(restored.resolve("ledger.db")).documents()).isEqualTo(2);
        assertThat(contents(restored)).contains("retiré pendant la copie", "gardé");
    }

    @Test
    void aBackupThatWasCutOrChangedAnywhereIsRefusedOrUnharmed() throws Exception {
        for (var number = 0; number < 5; number++) {
            accept("document " + number, draft(number + ".txt"));
        }
        archive.awaitIdle();
        var out = new ByteArrayOutputStream();
        archive.backup(out, Map.of(), Progress.UNSEEN);
        var whole = out.toByteArray();
        var expected = files(unpack(whole, Optional.of(home.resolve("whole"))));
        var random = new Random(Seeds.seed());
        for (var trial = 0; trial < 60; trial++) {
            var cut = Arrays.copyOf(whole, trial < 10 ? whole.length - 1 - trial : random.nextInt(whole.length));
            assertThatThrownBy(() -> unpack(cut, Optional.empty())).isInstanceOf(UnsoundBackup.class);
        }
        var refused = 0;
        for (var trial = 0; trial < 100; trial++) {
            var changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(files(unpack(changed, Optional.of(home.resolve("changed-" + trial)))))
                        .isEqualTo(expected);
            } catch (UnsoundBackup unsound) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    /** Removes a document when writing begins. */
    private final class RemovesAtOnce extends ByteArrayOutputStream {
        private final DocumentId id;
        private boolean done;

        RemovesAtOnce(DocumentId id) {
            this.id = id;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (!done) {
                try {
                    done = true;
                    archive.remove(id);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
            super.write(bytes, from, length);
        }
    }

    private Path unpack(byte[] bytes, Optional<Path> folder) throws IOException {
        var file = Files.write(home.resolve("backup.zip"), bytes);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        BackupReader.read(file, Optional.empty(), folder, Set.of());
        return folder.orElse(file);
    }

    private static Set<String> contents(Path folder) throws IOException {
        return files(folder).entrySet().stream()
                .filter(file -> file.getKey().startsWith("originals"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new HashMap<String, String>();
        try (var tree = Files.walk(folder)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), text(file));
            }
        }
        return files;
    }

    private static String text(Path file) throws IOException {
        return file.endsWith("ledger.db") ? Arrays.toString(Files.readAllBytes(file)) : Files.readString(file);
    }
}
