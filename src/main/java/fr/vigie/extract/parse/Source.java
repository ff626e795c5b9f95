package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of one document.
 *
 * @param file where they are
 * @param fileName as its giver or its container calls it: a hint of the type and text for a person, never a path
 * @param insidePath the way to it inside the file that was given
 * @param depth how many containers it lies in
 */
record Source(Path file, String fileName, Optional<String> insidePath, int depth) {

    /** What is in this one under a name. */
    Source holding(Path innerFile, String name) {
        var path = insidePath.map(outer -> outer + "/" + name).orElse(name);
        return new Source(innerFile, name, Optional.of(path), depth + 1);
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /**
     * All the bytes.
     *
     * @throws RefusedException when there are more than the limit
     */
    byte[] bytes(long limit) throws IOException {
        if (size() > limit) {
            throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.text");
        }
        return Files.readAllBytes(file);
    }
}
