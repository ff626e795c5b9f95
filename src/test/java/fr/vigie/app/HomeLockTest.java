package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A home is owned by one process at a time and read by its owner alone. */
class HomeLockTest {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFoldersOfANewHomeAreForItsOwnerAlone(@TempDir Path folder) throws Exception {
        var home = new Home(folder.resolve("house"));
        try (var lock = HomeLock.take(home).orElseThrow()) {
            assertThat(lock).isNotNull();
            for (var made : new Path[] {home.state(), home.index()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                        .as(made.toString())
                        .isEqualTo("rwx------");
            }
        }
    }
}
