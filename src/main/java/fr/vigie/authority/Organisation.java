package fr.vigie.authority;

import java.util.List;
import java.util.Optional;

/**
 * A body of the lists.
 *
 * @param key stable: what links and facets keep
 * @param label the name that is shown, whatever the spelling in a text
 * @param kind what sort of body, in a word of the list ({@code hôpital}, {@code entreprise} …)
 * @param place the key of the place where it sits
 * @param aliases other names in use, acronyms included
 * @param former names that it bore, and bodies that became part of it
 */
public record Organisation(
        String key, String label, String kind, Optional<String> place, List<String> aliases, List<Former> former) {
    public Organisation {
        aliases = List.copyOf(aliases);
        former = List.copyOf(former);
    }

    /**
     * A name of the past.
     *
     * @param until the year, or the day, from which the name was no longer used ({@code 2022}, {@code 2022-01-01})
     */
    public record Former(String name, Optional<String> until) {}
}
