package fr.vigie.report;

import fr.vigie.engine.Walk;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes one thing after the other as they come and keeps none. One that is closed before its end is not whole. The stream
 * below stays open: it is the caller's.
 */
public interface Export<T> extends Closeable {

    /** Writes the next one. */
    void put(T next) throws IOException;

    /** Writes what belongs behind the last one. */
    void end() throws IOException;

    /** Writes all that a walk has left, and the end. */
    default void putAll(Walk<T> walk) throws IOException {
        for (var next = walk.next(); next.isPresent(); next = walk.next()) {
            put(next.get());
        }
        end();
    }
}
