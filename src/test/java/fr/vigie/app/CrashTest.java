package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.Processing;
import fr.vigie.ingest.Progress;
import fr.vigie.intake.FailPoint;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills the process that takes in 500 files, at named places and at any moment, and counts what is there afterwards. */
@Tag("process")
final class CrashTest {
    private static final int FILES = 500;
    private static final String RUN = "";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "originals.written, 40",
        "originals.moved, 200",
        "ledger.uncommitted, 30",
        "ledger.committed, 60",
        "ingest.extracted, 150",
        "ingest.put, 4",
        "ingest.settled, 3"
    })
    void everyDocumentIsThereOnceAfterADeathAt(String place, int pass) throws Exception {
        var files = write(new Random(place.hashCode()));
        assertThat(run(place, pass)).isEqualTo(HaltingIngest.KILLED);
        finishAndCount(files);
    }

    @Test
    void everyDocumentIsThereOnceAfterDeathsAtRandomMoments() throws Exception {
        var seed = Seeds.seed();
        survive(3, seed);
    }

    @Test
    @Tag("long")
    void everyDocumentIsThereOnceAfterFiftyDeathsAtRandomMoments() throws Exception {
        survive(50, System.nanoTime());
    }

    private void survive(int deaths, long seed) throws Exception {
        var random = new Random(seed);
        var files = write(random);
        for (var death = 0; death < deaths; death++) {
            var process = start(RUN, 0);
            if (!process.waitFor(1_000 + random.nextInt(4_000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("seed %d", seed)
                    .isTrue();
        }
        finishAndCount(files);
    }

    private List<String> write(Random random) throws IOException {
        var texts = new ArrayList<String>();
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        for (var number = 0; number < FILES; number++) {
            var text = "Communiqué numéro " + number + "\n\nLe centre hospitalier de Dijon ouvre "
                    + (1 + random.nextInt(90)) + " lits à Beaune, le " + (1 + number % 28) + " mars 2024.\n";
            Files.writeString(inbox.resolve("communique-" + number + ".txt"), text);
            texts.add(text);
        }
        return texts;
    }

    /** Gives all files again, as a person would who saw the first attempt die, and compares ledger, index and originals. */
    private void finishAndCount(List<String> texts) throws Exception {
        assertThat(run(RUN, 0)).isZero();
        var home = new Home(folder.resolve("home"));
        try (var house =
                House.open(home, Optional.of(1), Locale.FRENCH, FailPoint.NONE).orElseThrow()) {
            var archive = house.archive();
            archive.awaitIdle();
            var ids = archive.engine().ids(Audience.PUBLIC);
            assertThat(ids).hasSize(texts.size()).doesNotHaveDuplicates();
            assertThat(ids)
                    .allSatisfy(id -> assertThat(archive.state(id).orElseThrow().processing())
                            .isEqualTo(Processing.INDEXED));
            var titles = ids.stream()
                    .map(id -> archive.engine().find(id, Audience.PUBLIC).orElseThrow())
                    .map(entry -> entry.provenance().fileName())
                    .toList();
            assertThat(titles).doesNotHaveDuplicates();
            assertThat(archive.check(false, Progress.UNSEEN).findings()).isEmpty();
        }
    }

    private int run(String place, int pass) throws Exception {
        var process = start(place, pass);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return process.exitValue();
    }

    private Process start(String place, int pass) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingIngest.class.getName(),
                folder.resolve("home").toString(),
                folder.resolve("inbox").toString()));
        if (!place.equals(RUN)) {
            words.add(place);
            words.add(Integer.toString(pass));
        }
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }
}
