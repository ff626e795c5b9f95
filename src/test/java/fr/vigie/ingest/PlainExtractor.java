package fr.vigie.ingest;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Refusal;
import fr.vigie.extract.ExtractedPart;
import fr.vigie.extract.Extraction;
import fr.vigie.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads texts in UTF-8 and archives of them, in this process. A text that says so is refused as corrupt. */
public final class PlainExtractor implements Extractor {
    static final String CORRUPT = "%corrupt%";

    private volatile Runnable before = () -> {};
    private volatile int most = Integer.MAX_VALUE;

    /** From now on this is done before a file is read, by the thread that reads it. */
    void before(Runnable work) {
        before = work;
    }

    /** From now on archives are read so far and then found damaged, as in a machine that is in trouble. */
    void readAtMost(int documents) {
        most = documents;
    }

    @Override
    public List<ExtractedPart> extract(Path file, String fileName) {
        before.run();
        try {
            if (!fileName.endsWith(".zip")) {
                return List.of(new ExtractedPart(Optional.empty(), read(Files.readAllBytes(file))));
            }
            var parts = new ArrayList<ExtractedPart>();
            try {
                walk(
                        file,
                        (path, bytes) -> parts.add(new ExtractedPart(Optional.of(path), read(bytes.readAllBytes()))));
            } catch (IOException cut) {
                parts.addFirst(new ExtractedPart(
                        Optional.empty(), new Extraction.Refused(Refusal.CORRUPT, "the archive is cut")));
            }
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target) {
        try {
            walk(file, (path, bytes) -> {
                if (path.equals(insidePath)) {
                    Files.copy(bytes, target);
                }
            });
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Visit {
        void take(String path, InputStream bytes) throws IOException;
    }

    private void walk(Path file, Visit visit) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (seen++ == most) {
                    throw new IOException("no further");
                }
                visit.take(entry.getName(), zip);
            }
        }
    }

    private static Extraction read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(CORRUPT)) {
            return new Extraction.Refused(Refusal.CORRUPT, "corrupt on purpose");
        }
        return new Extraction.Read(new Reading(
                "text/plain",
                Kind.OTHER,
                text.lines().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr",
                text,
                List.of(),
                List.of()));
    }

    @Override
    public void close() {}
}
