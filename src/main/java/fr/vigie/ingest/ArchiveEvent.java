package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.document.Visibility;
import java.util.Optional;

/**
 * Something that happened to a document, told after it is durable.
 *
 * @param container what it is inside of
 * @param removed whether it is gone for good; processing and visibility are then those it had
 */
public record ArchiveEvent(
        DocumentId id, Optional<DocumentId> container, Processing processing, Visibility visibility, boolean removed) {}
