package fr.vigie.server.view;

import java.util.List;

/**
 * What stands above the results when the query could not be read as typed.
 *
 * @param typed the query with the place of the trouble marked
 * @param nearest what was searched instead
 */
public record Notice(String message, List<Fragment> typed, String nearest) {
    public Notice {
        typed = List.copyOf(typed);
    }
}
