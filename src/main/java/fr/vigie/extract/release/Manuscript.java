package fr.vigie.extract.release;

import java.util.ArrayList;
import java.util.List;

/** A text as a file has it: its lines in reading order, and what the file says of it. */
public record Manuscript(List<Line> lines, Clues clues) {
    public Manuscript {
        lines = List.copyOf(lines);
    }

    /** A plain text cut at its line breaks. */
    public static Manuscript ofText(String text, Clues clues) {
        var lines = new ArrayList<Line>();
        text.lines().map(Typography::clean).map(Line::of).forEach(lines::add);
        return new Manuscript(lines, clues);
    }

    public boolean hasText() {
        return lines.stream().anyMatch(line -> !line.isEmpty());
    }
}
