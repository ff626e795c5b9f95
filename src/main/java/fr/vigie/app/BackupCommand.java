package fr.vigie.app;

import fr.vigie.backup.AgeOutput;
import fr.vigie.backup.BackupReader;
import fr.vigie.backup.UnsoundBackup;
import fr.vigie.intake.Durable;
import fr.vigie.intake.FailPoint;
import fr.vigie.json.BackupSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie backup}: one file with everything that cannot be derived, read again before it is called done. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private PassphraseOption secret = new PassphraseOption();

    @Option(names = "--encrypt", descriptionKey = "encrypt")
    private boolean encrypt;

    @Parameters(paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    /** 0 when the file is whole, 1 when it could not be written; what lay under its name is untouched then. */
    @Override
    public Integer call() throws Exception {
        var speech = Speech.of(spec.commandLine());
        var passphrase = encrypt || secret.isGiven()
                ? Optional.of(secret.read(spec.commandLine(), speech, true))
                : Optional.<String>empty();
        var target = file.toAbsolutePath().normalize();
        var beside = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try {
            try (var out = sealed(create(beside), passphrase)) {
                write(speech, out);
            }
            var summary = BackupReader.read(beside, passphrase, Optional.empty(), Home.BESIDES);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.force(target.resolveSibling("."));
            tell(speech, target, summary);
            return 0;
        } catch (UnsoundBackup broken) {
            speech.remark("backupBroken", speech.messages().say(broken.fault().code()));
            return 1;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void write(Speech speech, OutputStream out) throws Exception {
        var home = options.home();
        try (var house = House.open(home, Optional.empty(), speech.messages().locale(), FailPoint.NONE)
                .orElse(null)) {
            if (house != null) {
                try (var progress = ProgressLine.begin(speech, "backingUp", 0)) {
                    house.archive().backup(out, home.besides(), progress);
                }
                return;
            }
        }
        var server = RunningServer.of(home).orElseThrow(HomeBusy::new);
        speech.remark("throughServer");
        server.backup(out);
    }

    /** A file that its owner alone may read, forced to disk when it is closed. */
    private static OutputStream create(Path file) throws IOException {
        var owner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
        return new ForcedOutput(channel, Channels.newOutputStream(channel));
    }

    private static OutputStream sealed(OutputStream out, Optional<String> passphrase) throws IOException {
        return passphrase.isPresent() ? new AgeOutput(out, passphrase.get()) : out;
    }

    private static void tell(Speech speech, Path file, BackupSummary summary) throws IOException {
        speech.say("backedUp", file, summary.documents(), summary.originals(), Files.size(file) / 1e6);
    }
}
