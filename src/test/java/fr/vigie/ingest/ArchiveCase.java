package fr.vigie.ingest;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Tags;
import fr.vigie.engine.Opening;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Origin;
import fr.vigie.query.Audience;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive of plain texts in a folder of its own, with what tests do to it in a word each. */
abstract class ArchiveCase {
    @TempDir
    Path home;

    final HandClock clock = new HandClock(Instant.parse("2026-03-01T08:00:00Z"));
    final Map<Path, ListEngine> engines = new ConcurrentHashMap<>();
    final PlainExtractor extractor = new PlainExtractor();
    Archive archive;

    @BeforeEach
    void open() throws IOException {
        var settings = new ArchiveSettings(
                home.resolve("state"), home.resolve("index"), 1000, 2, Locale.FRENCH, clock, FailPoint.NONE);
        archive = Archive.open(
                settings,
                folder -> new Opening.Opened(engines.computeIfAbsent(folder, path -> new ListEngine())),
                extractor,
                reading -> Tags.NONE);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    Path file(ContentHash hash) {
        return home.resolve("state")
                .resolve("originals")
                .resolve(hash.value().substring(0, 2))
                .resolve(hash.value());
    }

    Optional<String> title(DocumentId id) {
        return archive.engine().find(id, Audience.DESK).orElseThrow().reading().title();
    }

    Holding state(DocumentId id) {
        return archive.state(id).orElseThrow();
    }

    String original(DocumentId id) throws IOException {
        try (var original = ((Retrieval.Found) archive.original(id)).original()) {
            return Files.readString(original.file());
        }
    }

    Holding accept(String text, Acceptance acceptance) throws IOException {
        return ((Admission.Accepted) give(text, acceptance)).holding();
    }

    Admission give(String text, Acceptance acceptance) throws IOException {
        try (var bytes = stream(text)) {
            return archive.accept(bytes, acceptance);
        }
    }

    DocumentId acceptZip(Map<String, String> texts) throws IOException {
        return acceptZip(zip(texts));
    }

    DocumentId acceptZip(byte[] zipped) throws IOException {
        try (var bytes = new ByteArrayInputStream(zipped)) {
            return ((Admission.Accepted) archive.accept(bytes, draft("a.zip")))
                    .holding()
                    .id();
        }
    }

    static byte[] zip(Map<String, String> texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static Acceptance draft(String fileName) {
        return Acceptance.draft(fileName, Origin.UPLOAD);
    }
}
