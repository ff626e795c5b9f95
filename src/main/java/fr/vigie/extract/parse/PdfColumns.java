package fr.vigie.extract.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a page in the order in which a person reads them. A gutter is where two bodies of lines, both wide
 * enough to be prose, stand side by side and few lines cross; those that do, headings, part what is above them from what
 * is below. What has no gutter is read row by row, so a table keeps its rows.
 */
final class PdfColumns {
    private static final int FEWEST_LINES = 5;
    private static final double NARROWEST = 0.2;
    private static final int DEEPEST = 4;

    /** Type of headings beside that of the text, and the distance of their lines, in sizes. */
    private static final float HEADING = 1.25f;

    private static final float LEADING = 1.6f;

    private PdfColumns() {}

    /** Blocks of rows; within one, text runs on from row to row. */
    static List<List<PdfLine>> read(List<PdfLine> lines) {
        var blocks = new ArrayList<List<PdfLine>>();
        read(lines, blocks, 0);
        return blocks;
    }

    private static void read(List<PdfLine> lines, List<List<PdfLine>> blocks, int depth) {
        if (lines.isEmpty()) {
            return;
        }
        var gutter = depth < DEEPEST ? gutter(lines) : Optional.<Float>empty();
        if (gutter.isEmpty()) {
            blocks.add(rows(lines));
            return;
        }
        var x = gutter.get();
        var left = new ArrayList<PdfLine>();
        var right = new ArrayList<PdfLine>();
        var across = new ArrayList<PdfLine>();
        for (var line : byBaseline(lines)) {
            if (crosses(line, x) || !across.isEmpty() && isSameHeading(across.getLast(), line, lines)) {
                flush(left, right, blocks, depth);
                across.add(line);
            } else {
                flush(across, List.of(), blocks, DEEPEST);
                across.clear();
                (line.right() <= x + 1 ? left : right).add(line);
            }
        }
        flush(across, List.of(), blocks, DEEPEST);
        flush(left, right, blocks, depth);
    }

    private static void flush(List<PdfLine> left, List<PdfLine> right, List<List<PdfLine>> blocks, int depth) {
        read(List.copyOf(left), blocks, depth + 1);
        read(List.copyOf(right), blocks, depth + 1);
        left.clear();
        if (!right.isEmpty()) {
            right.clear();
        }
    }

    /** The short last line of a heading that runs over both columns. */
    private static boolean isSameHeading(PdfLine above, PdfLine line, List<PdfLine> lines) {
        var sizes = lines.stream().map(PdfLine::size).sorted().toList();
        return line.size() > HEADING * sizes.get(sizes.size() / 2)
                && Math.abs(line.size() - above.size()) < 0.04f * above.size()
                && line.baseline() - above.baseline() < LEADING * above.size();
    }

    private static boolean crosses(PdfLine line, float x) {
        return line.left() < x - 1 && line.right() > x + 1;
    }

    /** The place that parts the most lines, if it parts columns. */
    private static Optional<Float> gutter(List<PdfLine> lines) {
        var leftEdge = lines.stream().map(PdfLine::left).min(Float::compare).orElse(0f);
        var rightEdge = lines.stream().map(PdfLine::right).max(Float::compare).orElse(0f);
        var width = rightEdge - leftEdge;
        Optional<Float> best = Optional.empty();
        var most = 0;
        for (var x : lines.stream()
                .map(line -> line.left() - 2)
                .distinct()
                .limit(200)
                .toList()) {
            if (x > leftEdge + NARROWEST * width && x < rightEdge - NARROWEST * width) {
                var parted = parted(lines, x, width);
                if (parted > most) {
                    most = parted;
                    best = Optional.of(x);
                }
            }
        }
        return best;
    }

    private static int parted(List<PdfLine> lines, float x, float width) {
        var left = lines.stream().filter(line -> line.right() <= x + 1).toList();
        var right = lines.stream().filter(line -> line.left() >= x - 1).toList();
        var crossing = lines.size() - left.size() - right.size();
        var fewer = Math.min(left.size(), right.size());
        return fewer >= FEWEST_LINES
                        && crossing <= fewer
                        && isProse(left, width)
                        && isProse(right, width)
                        && sideBySide(left, right)
                ? 2 * fewer - crossing
                : 0;
    }

    private static boolean isProse(List<PdfLine> lines, float width) {
        var widths = lines.stream().map(PdfLine::width).sorted().toList();
        return widths.get(widths.size() / 2) >= NARROWEST * width;
    }

    private static boolean sideBySide(List<PdfLine> left, List<PdfLine> right) {
        var top = Math.max(top(left), top(right));
        var bottom = Math.min(bottom(left), bottom(right));
        var shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
        return bottom - top > 0.5 * shorter;
    }

    private static float top(List<PdfLine> lines) {
        return lines.stream().map(PdfLine::top).min(Float::compare).orElse(0f);
    }

    private static float bottom(List<PdfLine> lines) {
        return lines.stream().map(PdfLine::baseline).max(Float::compare).orElse(0f);
    }

    private static List<PdfLine> byBaseline(List<PdfLine> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::baseline).thenComparingDouble(PdfLine::left));
        return sorted;
    }

    private static List<PdfLine> rows(List<PdfLine> lines) {
        var rows = new ArrayList<PdfLine>();
        for (var line : byBaseline(lines)) {
            if (!rows.isEmpty()
                    && rows.getLast().isBeside(line)
                    && line.left() >= rows.getLast().left()) {
                rows.add(rows.removeLast().with(line));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }
}
