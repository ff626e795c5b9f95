package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import java.nio.file.Path;

/** What became of bytes that were given. */
public sealed interface Reception {

    /**
     * They are written whole and forced to disk, in a file of their own that {@link Originals#keep} moves into its place.
     *
     * @param file in the folder of arrivals
     */
    record Arrived(ContentHash hash, long size, Path file) implements Reception {}

    /** There were none. */
    record Empty() implements Reception {}

    /** There were more than the limit. */
    record TooLarge(long limit) implements Reception {}
}
