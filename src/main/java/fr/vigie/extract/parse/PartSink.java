package fr.vigie.extract.parse;

import fr.vigie.extract.ExtractedPart;
import java.util.Optional;

/**
 * Who follows the reading of a file. Documents are opened one after another, a container before what is in it, always in
 * the same order for the same file.
 */
public interface PartSink {

    /** What to do with the document that is next. */
    enum Turn {
        READ,
        /** Known from an earlier run: only what is in it is of interest. */
        OPEN_ONLY,
        /** It killed an earlier run. */
        LEAVE
    }

    /** The next document, before anything of it is opened. */
    Turn next(Optional<String> insidePath);

    /** The document is a scan: reading it takes longer. */
    void scanned();

    /** What became of the document; called once for each that is none but a container. */
    void part(ExtractedPart part);
}
