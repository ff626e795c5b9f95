package fr.vigie.ingest;

import fr.vigie.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Path;

/** Opens an engine over a folder of its own, empty or written by the same engine before. */
@FunctionalInterface
public interface EngineOpener {
    /**
     * Opens the engine.
     *
     * @throws IOException when what is there cannot be read; it is made again then
     */
    SearchEngine open(Path folder) throws IOException;
}
