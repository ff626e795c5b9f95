package fr.vigie.document;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a document came from.
 *
 * @param hash of the file that was given (of the container, for what was inside one)
 * @param fileName as the giver called it; text for a person, never a path
 * @param insidePath the way to it inside a container: {@code communiques.zip} holding {@code 2021/hub.docx} has
 *     {@code 2021/hub.docx}; empty for a file of its own
 * @param received when it was accepted
 * @param source the address that it was published at, where the giver knew it
 */
public record Provenance(
        ContentHash hash, String fileName, Optional<String> insidePath, Instant received, Optional<URI> source) {}
