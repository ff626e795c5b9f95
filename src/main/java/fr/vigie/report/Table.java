package fr.vigie.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Takes rows and writes them at once. Closing it writes what is left and leaves the stream below open, which is the
 * caller's.
 */
public interface Table extends Closeable {

    /** Writes the next row; the first one names the columns. */
    void row(List<Cell> cells) throws IOException;
}
