package fr.vigie.source;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder whose files are taken in, those of the folders in it as well.
 *
 * @param path of the folder; a network share will do
 * @param every how long from one look to the next; a file is taken when it stood still for as long
 */
public record WatchedFolder(Path path, Duration every, Manner manner) {
    public WatchedFolder {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("from one look to the next it takes some time, got: " + every);
        }
    }
}
