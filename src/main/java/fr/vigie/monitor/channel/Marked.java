package fr.vigie.monitor.channel;

import fr.vigie.document.Span;
import fr.vigie.query.Snippet;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage cut into what is marked and what is not.
 *
 * @param text one piece of it
 */
record Marked(String text, boolean mark) {

    /** Pieces in order, none empty; together they are the passage. Marks that are out of place are passed over. */
    static List<Marked> pieces(Snippet passage) {
        var text = passage.text();
        var pieces = new ArrayList<Marked>();
        int at = 0;
        for (Span mark : passage.marks()) {
            if (mark.start() < at || mark.end() > text.length()) {
                continue;
            }
            add(pieces, text.substring(at, mark.start()), false);
            add(pieces, mark.of(text), true);
            at = mark.end();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Marked> pieces, String text, boolean mark) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(text, mark));
        }
    }
}
