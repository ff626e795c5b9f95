package fr.vigie.document;

import java.util.Optional;

/**
 * Where an organisation presents itself in a text: the paragraphs below {@code À propos de …}.
 *
 * @param span the paragraphs, without their heading
 * @param organisation who is presented, in the canonical form where the text's names have it, else as written
 * @param id the key of the organisation in the authority lists
 */
public record About(Span span, String organisation, Optional<String> id) {
    public About {
        if (organisation.isBlank() || span.length() == 0) {
            throw new IllegalArgumentException("nobody or nothing is presented: " + organisation + ", " + span);
        }
    }
}
