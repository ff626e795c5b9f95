package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The press reviews that somebody keeps.
 *
 * @param notice what was done
 */
public record PressListPage(List<Line> reviews, Optional<String> notice) {
    public PressListPage {
        reviews = List.copyOf(reviews);
    }

    /**
     * One review.
     *
     * @param about its span, how many documents it has, whose it is
     * @param state a draft, or when it was sent
     */
    public record Line(String address, String title, String about, String state) {}
}
