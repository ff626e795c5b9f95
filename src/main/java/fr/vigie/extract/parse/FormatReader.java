package fr.vigie.extract.parse;

import fr.vigie.extract.release.Manuscript;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** Reads the documents of some formats. The first in the list of {@link DocumentReader} that knows a type reads it. */
interface FormatReader {

    boolean reads(MediaType type);

    /** Whether documents of this type may hold others. */
    boolean opens(MediaType type);

    /**
     * Reads one document.
     *
     * @param inner takes what is in it
     * @return its lines; empty for what is none but a container
     * @throws RefusedException for what has a named reason; other exceptions mean that the file is corrupt
     */
    Optional<Manuscript> read(Source source, MediaType type, Inner inner)
            throws IOException, SAXException, TikaException;
}
