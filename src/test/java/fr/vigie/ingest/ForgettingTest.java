package fr.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.backup.BackupReader;
import fr.vigie.query.Audience;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is forgotten does not come back, not even with a backup from before; what was kept long enough goes by itself. */
final class ForgettingTest extends ArchiveCase {
    @Test
    void aForgottenDocumentDoesNotComeBackWithABackupFromBefore() throws Exception {
        var forgotten = accept("à oublier", draft("a.txt").published());
        var container = acceptZip(Map.of("1.txt", "dans une archive", "2.txt", "aussi"));
        var kept = accept("à garder", draft("b.txt").published());
        archive.awaitIdle();
        var backup = new ByteArrayOutputStream();
        archive.backup(backup, Map.of(), Progress.UNSEEN);
        var hash = forgotten.provenance().hash();

        assertThat(archive.forget(List.of(forgotten.id(), container))).containsExactly(forgotten.id(), container);
        assertThat(archive.state(forgotten.id())).isEmpty();
        assertThat(archive.inside(container)).isEmpty();
        assertThat(file(hash)).doesNotExist();
        assertThat(archive.engine().ids(Audience.DESK)).containsExactly(kept.id());

        restore(backup.toByteArray());
        assertThat(archive.engine().ids(Audience.DESK)).containsExactly(kept.id());
        assertThat(archive.state(forgotten.id())).isEmpty();
        assertThat(file(hash)).doesNotExist();
        assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
    }

    /** As the command does: the list of what was forgotten is what stays of the home. */
    private void restore(byte[] backup) throws Exception {
        archive.close();
        engines.clear();
        IndexFolder.delete(home.resolve("index"));
        var state = home.resolve("state");
        var list = Files.copy(
                state.resolve("forgotten.txt"), home.resolve("kept.txt"), StandardCopyOption.REPLACE_EXISTING);
        IndexFolder.delete(state);
        Files.createDirectories(state);
        var file = Files.write(home.resolve("backup.zip"), backup);
        BackupReader.read(file, Optional.empty(), Optional.of(state), Set.of());
        Files.copy(list, state.resolve("forgotten.txt"));
        open();
        archive.awaitIdle();
    }

    @Test
    void whatWasKeptLongEnoughIsForgottenAndNothingElse() throws Exception {
        var oldWithdrawn = accept("retiré il y a longtemps", draft("a.txt").published());
        var oldPublished = accept("publié il y a longtemps", draft("b.txt").published());
        archive.awaitIdle();
        clock.set(clock.instant().plus(Duration.ofDays(100)));
        var newWithdrawn = accept("retiré hier", draft("c.txt").published());
        archive.awaitIdle();
        archive.withdraw(oldWithdrawn.id());
        archive.withdraw(newWithdrawn.id());

        assertThat(archive.forgetExpired(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(archive.forgetExpired(Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(90))))
                .containsExactly(oldWithdrawn.id());
        assertThat(archive.engine().ids(Audience.DESK)).containsExactlyInAnyOrder(oldPublished.id(), newWithdrawn.id());
    }
}
