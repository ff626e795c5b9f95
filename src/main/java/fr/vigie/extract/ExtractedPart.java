package fr.vigie.extract;

import java.util.Optional;

/**
 * A document that a file is or holds.
 *
 * @param insidePath the way to it inside the file, levels joined by {@code /}; empty for the file itself
 */
public record ExtractedPart(Optional<String> insidePath, Extraction outcome) {}
