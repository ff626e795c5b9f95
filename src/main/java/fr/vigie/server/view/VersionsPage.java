package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The history of a document, with what changed between two of its versions.
 *
 * @param lines the newest first
 * @param from the older one compared
 * @param to the newer one compared
 * @param text what changed in the text; empty where it is the same, or where one cannot be read
 * @param unread whether one of the two cannot be read any more
 */
public record VersionsPage(
        String id,
        String title,
        List<Line> lines,
        int from,
        int to,
        List<Change> changes,
        List<Paragraph> text,
        boolean unread) {
    public VersionsPage {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        text = List.copyOf(text);
    }

    /**
     * One version.
     *
     * @param what what was new in it: a file, or what was stated
     * @param address of what changed since the one before; empty for the first
     */
    public record Line(int number, String since, String what, Optional<String> address, boolean current) {}

    /** Something stated of the document that changed. */
    public record Change(String label, String before, String after) {}

    /** A paragraph with its changed stretches; one that is far from any change is left out. */
    public record Paragraph(List<Piece> pieces, boolean gap) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /** A stretch: {@code same}, {@code added}, {@code removed}. */
    public record Piece(String what, String text) {}
}
