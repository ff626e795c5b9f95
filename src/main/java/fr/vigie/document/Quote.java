package fr.vigie.document;

import java.util.Optional;

/**
 * Words given as somebody's own, without the marks around them.
 *
 * @param speaker the canonical person or organisation, where the text names one
 * @param role what the speaker is said to be ({@code maire de Dijon})
 */
public record Quote(Span span, String text, Optional<String> speaker, Optional<String> role) {}
