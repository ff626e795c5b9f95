package fr.vigie.server.view;

import fr.vigie.document.Span;
import java.util.ArrayList;
import java.util.List;

/** A stretch of text that is marked as found, or not. */
public record Fragment(String text, boolean marked) {

    /**
     * The text cut at the marks.
     *
     * @param marks in order, without overlap; what lies outside the text is cut off
     */
    public static List<Fragment> of(String text, List<Span> marks) {
        var fragments = new ArrayList<Fragment>();
        int at = 0;
        for (var mark : marks) {
            int start = Math.clamp(mark.start(), at, text.length());
            int end = Math.clamp(mark.end(), start, text.length());
            if (start > at) {
                fragments.add(new Fragment(text.substring(at, start), false));
            }
            if (end > start) {
                fragments.add(new Fragment(text.substring(start, end), true));
            }
            at = end;
        }
        if (at < text.length()) {
            fragments.add(new Fragment(text.substring(at), false));
        }
        return List.copyOf(fragments);
    }
}
