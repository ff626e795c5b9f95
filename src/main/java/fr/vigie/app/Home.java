package fr.vigie.app;

import fr.vigie.json.Doorplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder with everything that Vigie keeps: in {@code corpus/archive} what cannot be derived, in {@code index} what can.
 */
record Home(Path folder) {
    private static final String CONFIGURATION = "vigie.conf";
    private static final String FORGOTTEN = "forgotten.txt";
    private static final String WITHHELD = "withheld.txt";

    /** The names of the smaller files that a backup takes along. */
    static final Set<String> BESIDES = Set.of(CONFIGURATION, FORGOTTEN, WITHHELD);

    Path state() {
        return folder.resolve("corpus").resolve("archive");
    }

    Path ledger() {
        return state().resolve("ledger.db");
    }

    /** Where the bytes of an upload lie until they are accepted. */
    Path uploads() {
        return state().resolve("uploads");
    }

    Path index() {
        return folder.resolve("index");
    }

    /** Where a backup is unpacked; a home that has it is not whole. */
    Path restoring() {
        return state().resolve("restoring");
    }

    /** What the operator wrote. */
    Path configuration() {
        return folder.resolve(CONFIGURATION);
    }

    /** What must not come back with an old backup. */
    Path forgotten() {
        return state().resolve(FORGOTTEN);
    }

    /** Hashes of names that are shown no more. */
    Path withheld() {
        return state().resolve(WITHHELD);
    }

    /** Smaller files that a backup takes along, by their names in it. */
    Map<String, Path> besides() {
        return Map.of(CONFIGURATION, configuration(), FORGOTTEN, forgotten(), WITHHELD, withheld());
    }

    Path log() {
        return state().resolve("vigie.log");
    }

    Path lock() {
        return state().resolve("lock");
    }

    /** Makes its folders where they are missing, for its owner alone: drafts lie in them, and who has an account. */
    void make() throws IOException {
        var owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(state(), owners);
        Files.createDirectories(index(), owners);
    }

    private Path doorplate() {
        return state().resolve("server.json");
    }

    /** The server that said that it listens; it may have died since. */
    Optional<Doorplate> server() throws IOException {
        try {
            return Optional.of(Doorplate.read(Files.readString(doorplate(), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (IllegalArgumentException halfWritten) {
            return Optional.empty();
        }
    }

    /** Says where the server listens, to the owner of the home alone. */
    void announce(Doorplate plate) throws IOException {
        var beside = state().resolve("server.json.new");
        Files.deleteIfExists(beside);
        if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(beside, plate.text(), StandardCharsets.UTF_8);
        Files.move(beside, doorplate(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The server listens no more. */
    void silence() throws IOException {
        Files.deleteIfExists(doorplate());
    }
}
