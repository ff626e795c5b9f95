package fr.vigie.extract.release;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a plain text that was broken at a fixed width, as agencies and mail programs do. */
final class Wrapping {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    private static final int FEWEST_LINES = 6;

    private Wrapping() {}

    static List<Line> undo(List<Line> lines) {
        var width = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        if (width < NARROWEST || width > WIDEST || fullLines(lines, width) < FEWEST_LINES) {
            return lines;
        }
        var joined = new ArrayList<Line>();
        var lastLength = 0;
        for (var line : lines) {
            if (goesOn(joined, lastLength, line, width)) {
                var open = joined.removeLast();
                joined.add(new Line(Hyphens.join(open.text(), line.text()), open.heading(), open.page()));
            } else {
                joined.add(line);
            }
            lastLength = line.text().length();
        }
        return joined;
    }

    private static long fullLines(List<Line> lines, int width) {
        return lines.stream()
                .filter(line -> line.text().length() >= width * 4 / 5)
                .count();
    }

    /** The line before was full: the first word of this one would not have found room in it. */
    private static boolean goesOn(List<Line> joined, int lastLength, Line line, int width) {
        if (joined.isEmpty() || joined.getLast().isEmpty() || line.isEmpty()) {
            return false;
        }
        var text = line.text();
        var firstWord = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        var isItem = "-•*–—▪>".indexOf(text.charAt(0)) >= 0;
        return !isItem && lastLength + 1 + firstWord > width;
    }
}
