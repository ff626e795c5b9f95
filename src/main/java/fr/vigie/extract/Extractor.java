package fr.vigie.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads files. Each method may be called from any thread; as many files are read at once as the extractor has workers,
 * further callers wait.
 *
 * <p><b>Guaranteed:</b> an answer within the limits for every file whatsoever; a file that kills a worker costs itself
 * alone.
 */
public interface Extractor extends AutoCloseable {

    /**
     * Reads a file and what is inside it.
     *
     * @param file the bytes
     * @param fileName as the giver called it, used as a hint of the type and for nothing else
     * @return a part for each document: one for an ordinary file, the inner ones alone for an archive, the message and its
     *     attachments for a mail; never empty, a file that could not be read has one refused part
     */
    List<ExtractedPart> extract(Path file, String fileName);

    /**
     * Writes the bytes of one document inside a file, as they are there, within the same limits as {@link #extract}.
     *
     * @param insidePath as a part of {@link #extract} gave it
     * @param target a file that does not exist yet; it exists when the answer is empty, and not otherwise
     * @return why it could not be done, where it could not
     */
    Optional<Extraction.Refused> unpack(Path file, String fileName, String insidePath, Path target);

    @Override
    void close();
}
