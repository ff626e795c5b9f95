package fr.vigie.backup;

import fr.vigie.backup.UnsoundBackup.Fault;
import fr.vigie.intake.Durable;
import fr.vigie.intake.Originals;
import fr.vigie.json.BackupSummary;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a backup to its end and compares every hash, with or without putting it into a folder. */
public final class BackupReader {
    private static final Pattern ORIGINAL = Pattern.compile("originals/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final int LARGEST_TEXT = 256 << 20;
    private static final byte[] SEALED = AgeKeys.VERSION.getBytes(StandardCharsets.UTF_8);
    private static final byte[] ZIPPED = {'P', 'K', 3, 4};

    private final Optional<Path> folder;
    private final Set<String> besides;
    private final Map<String, String> found = new LinkedHashMap<>();
    private Optional<BackupSummary> summary = Optional.empty();

    private BackupReader(Optional<Path> folder, Set<String> besides) {
        this.folder = folder;
        this.besides = besides;
    }

    /** Whether a passphrase is needed to read the file. */
    public static boolean isSealed(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(SEALED.length), SEALED);
        }
    }

    /**
     * Reads the whole file and writes what is in it below a folder; where it is not sound, what lies there is worth nothing.
     *
     * @param folder to write into; empty to look only
     * @param besides the names of smaller files that there may be
     * @throws UnsoundBackup when anything is missing, too much or changed
     */
    public static BackupSummary read(Path file, Optional<String> passphrase, Optional<Path> folder, Set<String> besides)
            throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            bytes.mark(SEALED.length);
            var beginning = bytes.readNBytes(SEALED.length);
            bytes.reset();
            if (Arrays.equals(beginning, SEALED)) {
                var secret = passphrase.orElseThrow(() -> new UnsoundBackup(Fault.SEALED));
                return new BackupReader(folder, besides).unpack(new AgeInput(bytes, secret));
            }
            if (!Arrays.equals(Arrays.copyOf(beginning, ZIPPED.length), ZIPPED)) {
                throw new UnsoundBackup(Fault.FOREIGN);
            }
            return new BackupReader(folder, besides).unpack(bytes);
        }
    }

    private BackupSummary unpack(InputStream bytes) throws IOException {
        var tail = new TailInput(bytes);
        try (var zip = new ZipInputStream(tail)) {
            var ended = false;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (ended) {
                    throw new UnsoundBackup(Fault.ALTERED);
                }
                ended = entry.getName().equals(BackupWriter.SUMS);
                take(entry.getName(), zip);
            }
            if (!ended || !tail.endsWhole()) {
                throw new UnsoundBackup(Fault.CUT);
            }
        } catch (EOFException cut) {
            throw new UnsoundBackup(Fault.CUT);
        } catch (ZipException | IllegalArgumentException garbled) {
            throw new UnsoundBackup(Fault.ALTERED);
        }
        var said = summary.orElseThrow(() -> new UnsoundBackup(Fault.FOREIGN));
        var originals = found.keySet().stream()
                .filter(name -> ORIGINAL.matcher(name).matches())
                .count();
        if (said.originals() != originals || !found.containsKey(BackupWriter.LEDGER)) {
            throw new UnsoundBackup(Fault.ALTERED);
        }
        return said;
    }

    private void take(String name, InputStream zip) throws IOException {
        var digest = Originals.sha256();
        var bytes = new DigestInputStream(zip, digest);
        switch (name) {
            case BackupWriter.SUMMARY -> summarise(text(bytes));
            case BackupWriter.SUMS -> {
                compare(text(bytes));
                return;
            }
            default -> write(name, bytes);
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        var original = ORIGINAL.matcher(name);
        if (original.matches() && !original.group(2).equals(hash) || found.put(name, hash) != null) {
            throw new UnsoundBackup(Fault.ALTERED);
        }
    }

    private void summarise(String text) throws UnsoundBackup {
        var said = BackupSummary.read(text);
        if (said.format() > BackupSummary.FORMAT) {
            throw new UnsoundBackup(Fault.NEWER);
        }
        summary = Optional.of(said);
    }

    private void compare(String text) throws UnsoundBackup {
        var expected = new StringBuilder();
        found.forEach(
                (name, hash) -> expected.append(hash).append("  ").append(name).append('\n'));
        if (!text.contentEquals(expected)) {
            throw new UnsoundBackup(Fault.ALTERED);
        }
    }

    private static String text(InputStream bytes) throws IOException {
        var text = bytes.readNBytes(LARGEST_TEXT);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Only names that a backup may have are ever used as paths. */
    private void write(String name, InputStream bytes) throws IOException {
        if (!name.equals(BackupWriter.LEDGER)
                && !besides.contains(name)
                && !ORIGINAL.matcher(name).matches()) {
            throw new UnsoundBackup(summary.isPresent() ? Fault.ALTERED : Fault.FOREIGN);
        }
        if (folder.isEmpty()) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return;
        }
        var file = folder.get().resolve(name);
        Files.createDirectories(file.getParent());
        Durable.write(file, bytes);
    }
}
