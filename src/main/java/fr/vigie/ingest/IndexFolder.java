package fr.vigie.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;

/** The folder of what is derived: one folder for each index that was built, and a file {@code current} that names one. */
final class IndexFolder {
    private final Path folder;
    private final Path pointer;

    IndexFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.pointer = folder.resolve("current");
    }

    /** The index in use, if there is one. */
    Optional<Path> current() throws IOException {
        if (Files.notExists(pointer)) {
            return Optional.empty();
        }
        var named =
                folder.resolve(Files.readString(pointer, StandardCharsets.UTF_8).strip());
        return Optional.of(named).filter(Files::isDirectory);
    }

    /** A folder for an index to be built in. */
    Path fresh() throws IOException {
        return Files.createDirectory(folder.resolve("index-" + UUID.randomUUID()));
    }

    /** From now on this one is in use, also after a crash. */
    void use(Path chosen) throws IOException {
        var beside = folder.resolve("current.new");
        Files.writeString(beside, chosen.getFileName() + "\n", StandardCharsets.UTF_8);
        Files.move(beside, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes every index but the one in use. */
    void tidy() throws IOException {
        var used = current();
        try (var all = Files.newDirectoryStream(folder, "index-*")) {
            for (var each : all) {
                if (!used.equals(Optional.of(each))) {
                    delete(each);
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
