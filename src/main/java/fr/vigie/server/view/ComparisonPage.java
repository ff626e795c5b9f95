package fr.vigie.server.view;

import fr.vigie.server.view.VersionsPage.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Two documents beside each other, sentence by sentence.
 *
 * @param summary what a reader wants to know first, a sentence each
 * @param left figures that the source alone states, worded
 * @param gained figures that the copy alone states, worded
 */
public record ComparisonPage(
        Side source,
        Side copy,
        List<String> summary,
        List<Count> counts,
        List<Line> lines,
        List<String> left,
        List<String> gained) {
    public ComparisonPage {
        summary = List.copyOf(summary);
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        gained = List.copyOf(gained);
    }

    /**
     * One of the two documents.
     *
     * @param kind the word of the contract, for the style
     * @param day ISO 8601, beside the worded {@code date}
     * @param readable whether the reader may see its text
     */
    public record Side(
            String title,
            String address,
            String kind,
            String kindLabel,
            Optional<String> day,
            Optional<String> date,
            Optional<String> issuer,
            boolean readable) {}

    /** How many sentences had a lot, worded. */
    public record Count(String fate, String words) {}

    /**
     * A sentence, or several in a row with the same lot.
     *
     * @param fate {@code kept}, {@code changed}, {@code cut}, {@code added}
     * @param moved whether the copy has it elsewhere
     * @param source empty for what was added
     * @param copy empty for what was cut
     */
    public record Line(
            String fate, String label, boolean moved, Optional<List<Piece>> source, Optional<List<Piece>> copy) {}
}
