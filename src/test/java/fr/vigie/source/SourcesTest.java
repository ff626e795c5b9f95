package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.query.Audience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest extends SourceCase {
    @TempDir
    Path folder;

    @Test
    void aFileThatComesWhileTheProgramRunsIsTakenByItselfAndReported() throws Exception {
        var there = new CountDownLatch(1);
        var settings = SourceSettings.NONE.watching(List.of(
                new WatchedFolder(folder, Duration.ofMillis(100), PUBLISHED),
                new WatchedFolder(folder.resolve("absent"), Duration.ofMillis(100), PUBLISHED)));
        try (var told = archive.subscribe(event -> there.countDown());
                var sources = Sources.start(settings, archive, Clock.systemUTC(), Locale.FRENCH)) {
            Files.writeString(folder.resolve("a.txt"), "Arrivé tout seul");

            assertThat(there.await(60, TimeUnit.SECONDS)).isTrue();
            archive.awaitIdle();
            assertThat(titles(Audience.PUBLIC)).containsExactly("Arrivé tout seul");
            assertThat(sources.reports()).hasSize(2);
            assertThat(sources.reports().getFirst().name()).isEqualTo(folder.toString());
            assertThat(told).isNotNull();
        }
    }
}
