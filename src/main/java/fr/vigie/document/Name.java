package fr.vigie.document;

import java.util.Optional;

/**
 * One mention of an organisation, a place or a person.
 *
 * @param span where it stands in the text
 * @param text the words as written there
 * @param label the canonical form, the same for every spelling of the same thing
 * @param id the stable key in the authority lists; empty for what is in no list
 */
public record Name(NameType type, Span span, String text, String label, Optional<String> id) {
    /** What facets count by: the key where there is one, else the label. */
    public String key() {
        return id.orElse(label);
    }
}
