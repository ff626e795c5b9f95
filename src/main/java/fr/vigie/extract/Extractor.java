package fr.vigie.extract;

import java.nio.file.Path;
import java.util.List;

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

    @Override
    void close();
}
