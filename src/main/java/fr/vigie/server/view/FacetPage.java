package fr.vigie.server.view;

import java.util.List;

/**
 * All values of one facet, to look for one among many and to choose several.
 *
 * @param code the word of the contract
 * @param words that the values shown have in them; empty for all
 * @param kept what the form repeats
 * @param choices each a link to this page with the value chosen or no longer chosen
 * @param shown how many values are shown of how many, worded
 * @param results the address of the search as it is chosen now
 */
public record FacetPage(
        String code,
        String title,
        String words,
        List<Kept> kept,
        List<FacetChoice> choices,
        String shown,
        String results,
        String total) {
    public FacetPage {
        kept = List.copyOf(kept);
        choices = List.copyOf(choices);
    }
}
