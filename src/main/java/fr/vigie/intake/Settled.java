package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import java.util.Optional;

/**
 * The end of reading a document, for the ledger to write down.
 *
 * @param hash of the bytes that were read; where the document has others by now, nothing is written
 * @param change the change of the holding that the index was given; where it has another by now, the index is due again
 * @param itself whether it is a document, or an archive that only holds some
 * @param failure why it could not be read; empty when the index has it
 */
public record Settled(DocumentId id, ContentHash hash, long change, boolean itself, Optional<Failure> failure) {}
