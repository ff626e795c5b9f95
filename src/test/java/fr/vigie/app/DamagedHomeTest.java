package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.LaterLedger;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

    @Test
    void aLedgerOfALaterProgramIsRefusedByEveryCommandInASentenceAndNothingIsTouched() throws Exception {
        var vigie = filled();
        var ledger = new Home(vigie.home()).ledger();
        var index = Files.readString(new Home(vigie.home()).index().resolve("current"));
        LaterLedger.make(ledger, "9999");
        var release = folder.resolve("r.txt").toString();
        for (var command : List.of(
                List.of("serve", "--port", "0"),
                List.of("ingest", release),
                List.of("search", "scanner"),
                List.of("reindex"),
                List.of("doctor", "--repair"),
                List.of("backup", folder.resolve("b.zip").toString()),
                List.of("forget", "0123456789abcdef0123"),
                List.of("user", "list"))) {
            var refused = vigie.run(command.toArray(String[]::new));
            assertThat(refused.code()).as("%s", command).isEqualTo(1);
            assertThat(refused.err())
                    .as("%s", command)
                    .contains(ledger.toString(), "restore")
                    .doesNotContain("Exception");
            assertThat(refused.err().lines()).hasSize(1);
        }
        assertThat(Files.readString(new Home(vigie.home()).index().resolve("current")))
                .isEqualTo(index);
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
