package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A review about to be made of a search or of a monitor.
 *
 * @param monitor the monitor that it is made of, with its id for an address; empty for a search
 * @param since the day from which the monitor is reviewed
 * @param query of the search, with {@code kept} and the days what else it asks
 * @param filters what {@code kept} asks, in words
 * @param summary how many pieces of news there would be
 * @param samples the titles of the first
 * @param any whether there would be one at all
 */
public record PressNewPage(
        String title,
        Optional<Link> monitor,
        String since,
        String query,
        String from,
        String to,
        List<Kept> kept,
        List<String> filters,
        String summary,
        List<String> samples,
        boolean any) {
    public PressNewPage {
        kept = List.copyOf(kept);
        filters = List.copyOf(filters);
        samples = List.copyOf(samples);
    }
}
