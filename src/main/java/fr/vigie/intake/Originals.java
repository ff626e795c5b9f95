package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The files as they came, each under the hash of its bytes: {@code originals/3f/3f8a…}. Same bytes are kept once.
 *
 * <p><b>Guaranteed:</b> when {@link #keep} returns, the bytes survive a power cut: they were written beside ({@code
 * incoming/}, same file system) and forced, are moved in one step, and the folder is forced.
 *
 * <p><b>The caller's duty:</b> bytes are not deleted while the same bytes are kept anew.
 */
public final class Originals {
    private static final int CHUNK = 1 << 16;

    private final Path kept;
    private final Path incoming;
    private final FailPoint failPoint;

    /** @param folder made if it is not there; what an interrupted process left in {@code incoming/} is thrown away */
    public Originals(Path folder, FailPoint failPoint) throws IOException {
        this.kept = Files.createDirectories(folder.resolve("originals"));
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
        this.failPoint = failPoint;
        try (var leftovers = Files.list(incoming)) {
            for (var leftover : leftovers.toList()) {
                Files.delete(leftover);
            }
        }
        Durable.force(folder);
    }

    /**
     * Writes the bytes to the stream's end beside the others.
     *
     * @param limit how many bytes at most
     * @throws IOException when they cannot be read or written; nothing is left of them then
     */
    public Reception receive(InputStream bytes, long limit) throws IOException {
        var file = incoming.resolve(UUID.randomUUID().toString());
        var arrived = false;
        try {
            var digest = sha256();
            var size = write(new DigestInputStream(bytes, digest), file, limit);
            if (size == 0) {
                return new Reception.Empty();
            }
            if (size > limit) {
                return new Reception.TooLarge(limit);
            }
            failPoint.pass("originals.written");
            arrived = true;
            return new Reception.Arrived(new ContentHash(HexFormat.of().formatHex(digest.digest())), size, file);
        } finally {
            if (!arrived) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Moves what arrived to its place, over the same bytes if they are there; tells whether they were not. */
    public boolean keep(Reception.Arrived arrived) throws IOException {
        var folder = folder(arrived.hash());
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Durable.force(kept);
        }
        var isNew = Files.notExists(path(arrived.hash()));
        failPoint.dare("originals.moving");
        Files.move(arrived.file(), path(arrived.hash()), StandardCopyOption.ATOMIC_MOVE);
        failPoint.dare("originals.entering");
        Durable.force(folder);
        failPoint.pass("originals.moved");
        return isNew;
    }

    /** Lets go of what arrived and was not kept. */
    public void discard(Reception.Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.file());
    }

    /** Where the bytes of a hash are, if they are kept. */
    public Path path(ContentHash hash) {
        return folder(hash).resolve(hash.value());
    }

    private Path folder(ContentHash hash) {
        return kept.resolve(hash.value().substring(0, 2));
    }

    /** A path for bytes unpacked for a while, in a folder that is emptied at each start. */
    public Path temporary() {
        return incoming.resolve("unpacked-" + UUID.randomUUID());
    }

    /** Reads the bytes again and compares; what cannot be read counts as changed. */
    public Integrity verify(ContentHash hash) {
        var file = path(hash);
        if (!Files.isRegularFile(file)) {
            return Integrity.MISSING;
        }
        var digest = sha256();
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            return Integrity.CHANGED;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(hash.value()) ? Integrity.SOUND : Integrity.CHANGED;
    }

    /** Lets go of the bytes; nothing happens where there are none. */
    public void delete(ContentHash hash) throws IOException {
        if (Files.deleteIfExists(path(hash))) {
            Durable.force(folder(hash));
        }
    }

    /** All hashes that bytes are kept under, in no order. */
    public List<ContentHash> all() throws IOException {
        try (var files = Files.walk(kept, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new ContentHash(file.getFileName().toString()))
                    .toList();
        }
    }

    private long write(InputStream bytes, Path file, long limit) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            var chunk = new byte[CHUNK];
            var size = 0L;
            for (var read = bytes.read(chunk); read >= 0 && size <= limit; read = bytes.read(chunk)) {
                failPoint.dare("originals.writing");
                out.write(chunk, 0, read);
                size += read;
            }
            failPoint.dare("originals.forcing");
            channel.force(true);
            return size;
        }
    }

    /** What hashes bytes as originals are named. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new UncheckedIOException(new IOException(everyPlatformHasIt));
        }
    }
}
