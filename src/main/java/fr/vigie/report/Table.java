package fr.vigie.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Takes rows and writes them as they come. A table that is closed before its end is not whole. The stream below stays open: it
 * is the caller's.
 */
public interface Table extends Closeable {

    /** Writes the next row; the first one names the columns. */
    void row(List<Cell> cells) throws IOException;

    /** Writes what is left, behind the last row. */
    void end() throws IOException;
}
