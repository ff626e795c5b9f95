package fr.vigie.tag.release;

import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text with its place in it.
 *
 * @param span without the space at its ends
 * @param opens whether an empty line is before it, or nothing
 */
record TextLine(Span span, String text, boolean opens) {

    /** The lines of a text that are not empty. */
    static List<TextLine> of(String text) {
        var lines = new ArrayList<TextLine>();
        var opens = true;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new TextLine(new Span(from, to), text.substring(from, to), opens));
            }
            opens = from == to;
            start = end + 1;
        }
        return lines;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
