package fr.vigie.source;

import fr.vigie.messages.Messages;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a folder as one look finds them, without those that programs put there for themselves. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".tmp", ".crdownload", ".filepart", ".swp");

    private final Path root;
    private final Messages messages;
    private final Map<Path, Sighting> found = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();

    FolderFiles(Path root, Messages messages) {
        this.root = root;
        this.messages = messages;
    }

    /**
     * How a file looked: two looks that find the same, find it standing still.
     *
     * @param modified in milliseconds since 1970
     */
    record Sighting(long size, long modified) {
        static Sighting of(BasicFileAttributes attributes) {
            return new Sighting(attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    /** Looks through the folder; links are not followed, lest a look never end. */
    void list() {
        if (!Files.isDirectory(root)) {
            troubles.add(messages.say("noFolder", root));
            return;
        }
        try {
            Files.walkFileTree(root, this);
        } catch (IOException failed) {
            troubles.add(messages.say("unreadableFile", root, String.valueOf(failed.getMessage())));
        }
    }

    Map<Path, Sighting> found() {
        return found;
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) || !hidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !hidden(file) && !unfinished(file)) {
            found.put(file, Sighting.of(attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
        troubles.add(messages.say("unreadableFile", file, String.valueOf(failed.getMessage())));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) {
        if (failed != null) {
            troubles.add(messages.say("unreadableFile", folder, String.valueOf(failed.getMessage())));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }

    private static boolean unfinished(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(name::endsWith);
    }
}
