package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import java.time.Instant;

/**
 * A document in a dossier.
 *
 * @param version of the remark: 1 when it was put in, one more for each change
 * @param added when it was put in
 * @param known whether it was public then, so that readers of the dossier may know that it is there
 */
public record Piece(DocumentId document, int version, Remark remark, Instant added, boolean known) {

    /** The same without a word of what was said of it. */
    Piece bare() {
        return new Piece(document, version, Remark.NONE, added, known);
    }
}
