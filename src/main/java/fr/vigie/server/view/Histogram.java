package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * How the documents found lie in time, in units of its own drawing.
 *
 * @param width of the drawing; its height is {@value #BARS}
 * @param from the day that the search begins at, ISO 8601
 * @param wider the address without limits of time
 */
public record Histogram(
        int width, List<Bar> bars, Optional<String> from, Optional<String> to, Optional<String> wider, String summary) {
    /** The height of the highest bar. */
    public static final int BARS = 64;

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label under the bar; empty under most, so that they do not run into one another
     * @param title what is read of it: the time and the count
     * @param from its first day, ISO 8601
     * @param to its last day
     */
    public record Bar(
            int x, int y, int width, int height, String label, String title, String address, String from, String to) {}
}
