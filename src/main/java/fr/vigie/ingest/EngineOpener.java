package fr.vigie.ingest;

import fr.vigie.engine.Opening;
import java.nio.file.Path;

/** Opens an engine over a folder of its own, empty or written by the same engine before. */
@FunctionalInterface
public interface EngineOpener {
    /**
     * Opens the engine, or says why what is there is to be made again.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read or written at all
     */
    Opening open(Path folder);
}
