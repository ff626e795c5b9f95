package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.document.Provenance;
import fr.vigie.document.Rights;
import fr.vigie.document.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger knows of one document, or of a container that holds documents.
 *
 * @param version counts corrections and new bytes, from 1; what {@code If-Match} names
 * @param change counts every change of the row, also of its visibility: what tells whether the index has the latest
 * @param container the holding of the file that it was inside
 * @param itself whether it is a document: a mail is one and holds others, an archive is none and only holds others. True
 *     until it was read
 * @param size bytes of the file that was given
 * @param shown when its visibility was last changed; empty where it is as it was given
 * @param failure there when processing failed, and only then
 * @param attempts how many times reading it was begun
 */
public record Holding(
        DocumentId id,
        int version,
        long change,
        Optional<DocumentId> container,
        boolean itself,
        Provenance provenance,
        long size,
        Rights rights,
        Visibility visibility,
        Optional<Instant> embargo,
        Processing processing,
        Optional<Failure> failure,
        int attempts,
        Corrections corrections,
        Origin origin,
        Optional<Instant> shown) {}
