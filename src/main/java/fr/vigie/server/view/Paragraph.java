package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/** One block of a document's text, with everything found in it marked. */
public record Paragraph(Shape shape, Optional<Integer> page, List<Stretch> stretches) {
    /** How a block looks, as far as the text lets it be seen. */
    public enum Shape {
        LEAD,
        PLAIN,
        HEADING,
        ITEM
    }

    public Paragraph {
        stretches = List.copyOf(stretches);
    }

    /** A part that lies within a quote, or outside of any. */
    public record Stretch(boolean quoted, List<Piece> pieces) {
        public Stretch {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A name, a figure or words between them.
     *
     * @param kind {@code organisation}, {@code place}, {@code person}, {@code figure} or empty
     * @param title what is said of it
     * @param address where a name leads
     */
    public record Piece(String kind, String title, Optional<String> address, List<Run> runs) {
        public Piece {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Words that the query looked for, or not.
     *
     * @param hit the number of the hit, from 1; 0 for none
     * @param first whether the hit begins here, since a name's border may cut it
     */
    public record Run(String text, int hit, boolean first) {}
}
