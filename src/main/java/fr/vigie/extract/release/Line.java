package fr.vigie.extract.release;

/**
 * One line of a text; an empty one parts two paragraphs.
 *
 * @param text without line breaks, without space at the ends
 * @param heading 1 for the greatest heading to 6 for the least, 0 for what the file does not mark as one
 * @param page counted from 0; 0 where the format has no pages
 */
public record Line(String text, int heading, int page) {
    public static final Line EMPTY = new Line("", 0, 0);

    public Line {
        text = text.strip();
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line has no line break: " + text);
        }
    }

    /** An ordinary line of a file without pages. */
    public static Line of(String text) {
        return new Line(text, 0, 0);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isHeading() {
        return heading > 0;
    }
}
