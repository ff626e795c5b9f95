package fr.vigie.extract.parse;

/**
 * Words that stand together on one line of a page, measured in points from its upper left corner.
 *
 * @param left where they begin
 * @param right where they end
 * @param baseline below the page's upper edge
 * @param size of the type
 * @param bold whether most of it is
 */
record PdfLine(String text, float left, float right, float baseline, float size, boolean bold) {

    float width() {
        return right - left;
    }

    float top() {
        return baseline - size;
    }

    /** Whether both stand on the same line of the page. */
    boolean isBeside(PdfLine other) {
        return Math.abs(baseline - other.baseline) < 0.35f * Math.min(size, other.size);
    }

    /** One line of the two, the other to the right; far apart they are cells of a table. */
    PdfLine with(PdfLine other) {
        var gap = other.left - right;
        var between = gap > 2.2f * size ? " | " : gap > 0.15f * size ? " " : "";
        return new PdfLine(
                text + between + other.text,
                left,
                Math.max(right, other.right),
                baseline,
                Math.max(size, other.size),
                bold && other.bold);
    }
}
