package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Tags;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Origin;
import fr.vigie.json.Json;
import fr.vigie.tag.Tagger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come from a part of the archive alone are told as such, and how large it is to the desk alone. */
final class RereadingTest {
    private static final List<String> ANSWERS = List.of("/api/search?q=lits", "/api/figures", "/api/quotes", "/");

    @TempDir
    private Path home;

    @Test
    void whileTheIndexIsMadeAgainPagesAndAnswersSaySo() throws Exception {
        try (var vigie = RunningVigie.tagging(home, reading -> Tags.NONE)) {
            for (var number = 0; number < 7; number++) {
                vigie.archive()
                        .accept(
                                new ByteArrayInputStream(
                                        ("Titre " + number + "\nDes lits").getBytes(StandardCharsets.UTF_8)),
                                Acceptance.draft(number + ".txt", Origin.UPLOAD).published());
            }
            vigie.archive().awaitIdle();
            for (var answer : ANSWERS) {
                assertThat(vigie.get(answer).headers().firstValue("Vigie-Incomplete"))
                        .isEmpty();
            }
        }
        Files.delete(home.resolve("index").resolve("current"));

        var gate = new CountDownLatch(1);
        Tagger waiting = reading -> {
            await(gate);
            return Tags.NONE;
        };
        try (var vigie = RunningVigie.tagging(home, waiting)) {
            try {
                for (var answer : ANSWERS) {
                    assertThat(vigie.get(answer).headers().firstValue("Vigie-Incomplete"))
                            .as(answer)
                            .contains("true");
                }
                assertThat(incomplete(vigie, "/api/search?q=lits")).isTrue();
                assertThat(incomplete(vigie, "/health/ready")).isTrue();
                assertThat(vigie.get("/", "X-Vigie-Key", RunningVigie.KEY).body())
                        .contains("0 fichiers sur 7");
                assertThat(vigie.get("/", "X-Forwarded-For", "192.0.2.1").body())
                        .contains("en train d’être refait")
                        .doesNotContain("fichiers sur");
            } finally {
                gate.countDown();
            }
            vigie.archive().awaitIdle();
            assertThat(incomplete(vigie, "/api/search?q=lits")).isFalse();
            assertThat(vigie.get("/").body()).doesNotContain("en train d’être refait");
        }
    }

    private static boolean incomplete(RunningVigie vigie, String address) throws Exception {
        return Json.object(vigie.get(address).body()).path("incomplete").asBoolean();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
