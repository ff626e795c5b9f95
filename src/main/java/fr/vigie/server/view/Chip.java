package fr.vigie.server.view;

/**
 * A filter that is on.
 *
 * @param facet what it filters, such as {@code Organisation}
 * @param label what it asks for
 * @param excluded whether it keeps out rather than in
 * @param remove the address of the search without it
 */
public record Chip(String facet, String label, boolean excluded, String remove) {}
