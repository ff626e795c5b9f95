package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged home says what is wrong with it, and what can be made again is. */
@Tag("process")
final class DamagedHomeTest {
    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatIsNoneAnyMoreIsNamedAndABackupBringsItBack() throws Exception {
        var vigie = filled();
        var backup = folder.resolve("backup.zip").toString();
        assertThat(vigie.run("backup", backup).code()).isZero();
        scribble(new Home(vigie.home()).ledger(), 4096);
        var doctor = vigie.run("doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.err()).contains("ledger.db", "restore").doesNotContain("Exception");

        var other = new CommandRun(folder.resolve("other"));
        assertThat(other.run("restore", backup).code()).isZero();
        assertThat(other.run("doctor").code()).isZero();
        assertThat(found(other)).isEqualTo(1);
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAgainByItself() throws Exception {
        var vigie = filled();
        try (var files = Files.walk(new Home(vigie.home()).index())) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("current"))
                    .toList()) {
                scribble(file, Math.toIntExact(Files.size(file)));
            }
        }
        var doctor = vigie.run("doctor");
        assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
        assertThat(found(vigie)).isEqualTo(1);
    }

    private CommandRun filled() throws IOException {
        var vigie = new CommandRun(folder.resolve("home"));
        var release = Files.writeString(folder.resolve("r.txt"), "Un scanner\n\nL’hôpital achète un scanner.\n");
        assertThat(vigie.run("ingest", release.toString()).code()).isZero();
        return vigie;
    }

    private static int found(CommandRun vigie) throws IOException {
        return vigie.run("search", "scanner", "--json").json().path("total").asInt();
    }

    private static void scribble(Path file, int length) throws IOException {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }
}
