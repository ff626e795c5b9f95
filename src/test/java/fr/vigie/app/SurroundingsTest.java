package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.configuration.Configuration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server stands among other machines. */
class SurroundingsTest {
    @TempDir
    private Path home;

    @Test
    void passwordsAreReadableOnTheWayOnlyWhereOtherMachinesComeWithoutHttps() {
        assertThat(inTheClear("127.0.0.1", Map.of())).isFalse();
        assertThat(inTheClear("localhost", Map.of())).isFalse();
        assertThat(inTheClear("0.0.0.0", Map.of())).isTrue();
        assertThat(inTheClear("192.0.2.7", Map.of("VIGIE_PUBLIC_URL", "http://presse.example.fr/")))
                .isTrue();
        assertThat(inTheClear("0.0.0.0", Map.of("VIGIE_PUBLIC_URL", "https://presse.example.fr/")))
                .isFalse();
    }

    private boolean inTheClear(String host, Map<String, String> environment) {
        return new Surroundings(Configuration.read(home, environment), host, 7070).isInTheClear();
    }
}
