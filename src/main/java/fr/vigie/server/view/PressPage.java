package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A press review to be edited.
 *
 * @param about when it was made and changed, and whose it is
 * @param source the search or the monitor that it was made from
 * @param recipients an address in a line
 * @param overtaken whether somebody else changed it meanwhile, so that what is shown was not saved
 * @param post whether letters can leave
 * @param open how many letters are still to leave; it cannot be changed until then
 */
public record PressPage(
        String address,
        String papers,
        int version,
        String about,
        Optional<Link> source,
        String title,
        String from,
        String to,
        String introduction,
        String recipients,
        List<Line> lines,
        List<Letter> letters,
        Optional<String> notice,
        Optional<String> complaint,
        boolean overtaken,
        boolean post,
        int open) {
    public PressPage {
        lines = List.copyOf(lines);
        letters = List.copyOf(letters);
    }

    /**
     * A document of the review.
     *
     * @param document its id
     * @param number its place, from 1
     * @param title its own; a stand-in for one that is hidden
     * @param address of its page, where it is public
     * @param about what it is, and what is told beneath it
     * @param text what it says
     * @param note why it is not in the review; empty for one that is
     * @param focus the button that was pressed last, {@code monter} or {@code descendre}; empty elsewhere
     */
    public record Line(
            String document,
            int number,
            String title,
            Optional<String> address,
            String about,
            String text,
            String section,
            String headline,
            String comment,
            boolean leftOut,
            Optional<String> note,
            boolean first,
            boolean last,
            String focus) {}

    /**
     * A review on its way to somebody.
     *
     * @param again what sends it again, where it was given up
     */
    public record Letter(
            String recipient,
            String made,
            String state,
            int attempts,
            Optional<String> reason,
            Optional<String> again) {}
}
