package fr.vigie.backup;

import fr.vigie.intake.LedgerCopy;
import fr.vigie.intake.Originals;
import fr.vigie.json.BackupSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup as it reads it: what is larger than memory passes through. */
public final class BackupWriter {
    static final String SUMMARY = "backup.json";
    static final String LEDGER = "ledger.db";
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    private BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Writes everything; the stream stays open.
     *
     * @param ledger as it was at the moment that the backup is of
     * @param originals from which nothing that the copy needs is deleted meanwhile
     * @param besides smaller files of the state, by their names
     * @param written told how many originals are written
     */
    public static BackupSummary write(
            OutputStream out,
            LedgerCopy ledger,
            Originals originals,
            Map<String, Path> besides,
            Instant taken,
            IntConsumer written)
            throws IOException {
        var writer = new BackupWriter(out);
        var hashes = ledger.hashes();
        var kept = hashes.stream()
                .filter(hash -> Files.isRegularFile(originals.path(hash)))
                .toList();
        var summary = new BackupSummary(BackupSummary.FORMAT, taken, ledger.documents(), kept.size());
        writer.add(SUMMARY, summary.text().getBytes(StandardCharsets.UTF_8));
        writer.add(LEDGER, ledger.file());
        for (var beside : new TreeMap<>(besides).entrySet()) {
            if (Files.isRegularFile(beside.getValue())) {
                writer.add(beside.getKey(), beside.getValue());
            }
        }
        var done = 0;
        for (var hash : kept) {
            writer.add("originals/" + hash.value().substring(0, 2) + "/" + hash.value(), originals.path(hash));
            written.accept(++done);
        }
        writer.add(SUMS, writer.sums.toString().getBytes(StandardCharsets.UTF_8));
        writer.zip.finish();
        return summary;
    }

    private void add(String name, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            add(name, bytes);
        }
    }

    private void add(String name, byte[] bytes) throws IOException {
        add(name, new ByteArrayInputStream(bytes));
    }

    private void add(String name, InputStream bytes) throws IOException {
        var digest = Originals.sha256();
        zip.putNextEntry(new ZipEntry(name));
        new DigestInputStream(bytes, digest).transferTo(zip);
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }
}
