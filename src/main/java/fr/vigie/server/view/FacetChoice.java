package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One value of a facet.
 *
 * @param anchor names the link in the page, the same before and after a change
 * @param toggle the address of the search with the value chosen, or no more
 * @param exclude the address of the search that keeps the value out
 * @param sheet the fact sheet of an organisation, a place or a person
 */
public record FacetChoice(
        String anchor,
        String label,
        String count,
        State state,
        String toggle,
        String exclude,
        Optional<String> sheet,
        List<FacetChoice> children) {
    /** Whether the search asks for a value. */
    public enum State {
        OFF,
        ON,
        EXCLUDED
    }

    public FacetChoice {
        children = List.copyOf(children);
    }

    public boolean on() {
        return state == State.ON;
    }

    public boolean excluded() {
        return state == State.EXCLUDED;
    }

    /** Whether this or a value below it is chosen, so that it stands unfolded. */
    public boolean open() {
        return state != State.OFF || children.stream().anyMatch(FacetChoice::open);
    }
}
