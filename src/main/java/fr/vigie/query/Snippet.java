package fr.vigie.query;

import fr.vigie.document.Span;
import java.util.List;

/**
 * A passage with what was found in it.
 *
 * @param text as the original spells it; plain text, not markup
 * @param marks where the words found stand in the passage, in order, without overlap
 */
public record Snippet(String text, List<Span> marks) {
    public Snippet {
        marks = List.copyOf(marks);
    }
}
