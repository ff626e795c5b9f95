package fr.vigie.query;

/**
 * One value of a facet.
 *
 * @param key as an answer's facets give it, or a label
 */
public record FacetKey(FacetName facet, String key) {}
