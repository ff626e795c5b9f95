package fr.vigie.authority;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;

/**
 * What facets count by and links lead to: one organisation, place or person.
 *
 * @param key a key of the lists or, for what is in no list, its label
 */
public record NameKey(NameType type, String key) {
    static NameKey of(Name name) {
        return new NameKey(name.type(), name.key());
    }
}
