package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One facet as the side of the page shows it.
 *
 * @param code the word of the contract
 * @param shown the first values
 * @param further those that unfold
 * @param all whether the values chosen must all hold
 * @param otherMode the address that changes between one of them and all of them, where two or more are chosen
 * @param search the address where one value among many is looked for
 * @param map the address of the values on a map, where they have places on one
 */
public record FacetPanel(
        String code,
        String title,
        List<FacetChoice> shown,
        List<FacetChoice> further,
        boolean all,
        Optional<String> otherMode,
        Optional<String> search,
        Optional<String> map) {
    public FacetPanel {
        shown = List.copyOf(shown);
        further = List.copyOf(further);
    }
}
