package fr.vigie.app;

import fr.vigie.backup.BackupReader;
import fr.vigie.backup.UnsoundBackup;
import fr.vigie.json.BackupSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie restore}: puts a backup into an empty home, once all of it was read and compared. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private PassphraseOption secret = new PassphraseOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    /** 0 when the home is as the backup has it, 1 when nothing was put into it. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        if (!Files.isRegularFile(file)) {
            speech.remark("noSuchFile", file);
            return 1;
        }
        var home = options.home();
        try (var lock = HomeLock.take(home).orElseThrow(HomeBusy::new)) {
            var restoring = new Restoring(home, lock);
            if (restoring.isInUse()) {
                speech.remark("homeInUse", home.state());
                return 1;
            }
            var passphrase = BackupReader.isSealed(file)
                    ? Optional.of(secret.read(spec.commandLine(), speech, false))
                    : Optional.<String>empty();
            tell(speech, home, restoring.restore(file, passphrase));
            return 0;
        } catch (UnsoundBackup broken) {
            speech.remark("notRestored", speech.messages().say(broken.fault().code()));
            return 1;
        }
    }

    private static void tell(Speech speech, Home home, BackupSummary summary) {
        var taken = Date.from(summary.taken());
        speech.say("restored", home.folder(), taken, summary.documents(), summary.originals());
    }
}
