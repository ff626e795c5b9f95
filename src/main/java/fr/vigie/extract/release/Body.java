package fr.vigie.extract.release;

import java.util.ArrayList;
import java.util.List;

/**
 * The main text: its lines joined, one empty line between paragraphs at most.
 *
 * @param lines what it was made of, without the empty lines
 * @param pages where each page begins; empty where there are none
 */
record Body(String text, List<Line> lines, List<Integer> pages) {
    Body {
        lines = List.copyOf(lines);
        pages = List.copyOf(pages);
    }

    static Body of(List<Line> lines, boolean paged) {
        var text = new StringBuilder();
        var kept = new ArrayList<Line>();
        var pages = new ArrayList<Integer>();
        var paragraphEnds = false;
        for (var line : lines) {
            if (line.isEmpty()) {
                paragraphEnds = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty()) {
                text.append(paragraphEnds ? "\n\n" : "\n");
            }
            paragraphEnds = false;
            while (paged && pages.size() <= line.page()) {
                pages.add(pages.isEmpty() ? 0 : text.length());
            }
            text.append(line.text());
            kept.add(line);
        }
        return new Body(text.toString(), kept, pages);
    }
}
