package fr.vigie.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a document as they came. Closing it lets go of them.
 *
 * @param file where they can be read until it is closed
 * @param fileName as the giver called it, or the last step of the way inside a container; text, never a path
 * @param unpacked whether the file was made for the asker, out of a container
 */
public record Original(Path file, String fileName, boolean unpacked) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (unpacked) {
            Files.deleteIfExists(file);
        }
    }
}
