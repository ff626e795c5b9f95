package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Why a document was told to a monitor, or was not.
 *
 * @param back the monitor's address
 * @param verdict in a sentence
 * @param clauses each with whether it is as the monitor wants it
 */
public record WhyPage(
        String back,
        String monitor,
        String document,
        Optional<String> title,
        String verdict,
        List<Clause> clauses,
        List<List<Fragment>> passages,
        List<String> history) {
    public WhyPage {
        clauses = List.copyOf(clauses);
        passages = List.copyOf(passages);
        history = List.copyOf(history);
    }

    /**
     * One part of the query.
     *
     * @param text as typed
     * @param said what the document says to it
     * @param well whether that is as wanted
     */
    public record Clause(String text, String said, boolean well) {}
}
