package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.app.HaltingHouse.Job;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Giving the same files again after the process died tells what became of each, not what it was when it was found. */
@Tag("process")
final class IngestAgainTest {
    private static final String TEXT = "Le CHU de Dijon ouvre lundi un service de soins de suite, après deux ans.\n";

    @TempDir
    private Path folder;

    @Test
    void aFileThatWasStillBeingReadIsWaitedForAndRefusedWithItsReason() throws Exception {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), TEXT);
        Files.writeString(inbox.resolve("b.pdf"), "%PDF-1.7\n1 0 obj << /Type");
        Files.write(inbox.resolve("c.zip"), zip("un.txt", TEXT + "un", "vide.txt", " ", "trois.txt", TEXT + "trois"));
        var first = OwnProcess.start(
                folder.resolve("first"),
                HaltingHouse.class,
                List.of(home(), Job.INGEST.name(), inbox.toString(), "ingest.extracted", "1"));
        assertThat(exit(first)).isEqualTo(HaltingFailPoint.KILLED);

        assertSummary(ingest("second", inbox));
        assertSummary(ingest("third", inbox));
    }

    /** Whether known already or taken in now: three documents are in the index, two are refused with their reasons. */
    private static void assertSummary(JsonNode summary) {
        assertThat(summary.get("seen").asInt()).isEqualTo(5);
        assertThat(summary.get("indexed").asInt() + summary.get("known").asInt())
                .isEqualTo(3);
        assertThat(StreamSupport.stream(summary.get("refused").spliterator(), false)
                        .map(one -> Path.of(one.get("file").asText()).getFileName() + " "
                                + one.get("reason").asText()))
                .containsExactlyInAnyOrder("b.pdf corrupt", "vide.txt empty");
    }

    private JsonNode ingest(String output, Path inbox) throws Exception {
        var file = folder.resolve(output);
        var process = OwnProcess.start(
                file, Main.class, List.of("ingest", "--home", home(), "--json", "--workers", "1", inbox.toString()));
        assertThat(exit(process)).as("some were refused").isEqualTo(1);
        return new ObjectMapper().readTree(file.toFile());
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return process.exitValue();
    }

    private static byte[] zip(String... namesAndTexts) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
