package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import java.util.List;

/**
 * What reading a file found in it.
 *
 * @param paths of the documents inside
 * @param itself whether the file is a document besides
 * @param whole whether the file was read to its end, so that what was not found is not there
 */
public record Unfolding(DocumentId file, List<String> paths, boolean itself, boolean whole) {
    public Unfolding {
        paths = List.copyOf(paths);
    }
}
