package fr.vigie.server.view;

import java.util.List;

/**
 * Why an hour that was typed is none, or two.
 *
 * @param typed kept for the form
 * @param choices where the hour comes twice: the one and the other
 */
public record HourTrouble(String said, String typed, String zone, List<Choice> choices) {
    public HourTrouble {
        choices = List.copyOf(choices);
    }

    /** One of two hours. */
    public record Choice(String offset, String label) {}
}
