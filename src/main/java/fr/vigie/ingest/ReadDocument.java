package fr.vigie.ingest;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.intake.Failure;

/** What reading made of one holding, on its way into the index. */
sealed interface ReadDocument {

    DocumentId id();

    /** Of the bytes that were read. */
    ContentHash hash();

    /** How much memory it takes, in characters. */
    default int weight() {
        return this instanceof Tagged tagged ? tagged.reading().text().length() : 0;
    }

    /** A document with what was found in it. */
    record Tagged(DocumentId id, ContentHash hash, Reading reading, Tags tags) implements ReadDocument {}

    /** One that could not be read. */
    record Unreadable(DocumentId id, ContentHash hash, Failure failure) implements ReadDocument {}

    /** An archive, of which all that it holds was read before this. */
    record Container(DocumentId id, ContentHash hash) implements ReadDocument {}
}
