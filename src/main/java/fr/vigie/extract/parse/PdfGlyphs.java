package fr.vigie.extract.parse;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the letters off a page with their places and makes {@link PdfLine lines} of those that stand together. */
final class PdfGlyphs extends PDFTextStripper {
    /** Gaps in sizes of the type: less is within a word, more is between two columns or cells. */
    private static final float WORD_GAP = 0.17f;

    private static final float COLUMN_GAP = 1.25f;

    private final List<TextPosition> glyphs = new ArrayList<>();

    PdfGlyphs() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** @param page counted from 0 */
    List<PdfLine> lines(PDDocument document, int page) throws IOException {
        glyphs.clear();
        setStartPage(page + 1);
        setEndPage(page + 1);
        writeText(document, Writer.nullWriter());
        return rows();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (var position : positions) {
            if (position.getDir() == 0f && !position.getUnicode().isBlank()) {
                glyphs.add(position);
            }
        }
    }

    private List<PdfLine> rows() {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        var lines = new ArrayList<PdfLine>();
        var start = 0;
        for (var at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || isBelow(sorted.get(at - 1), sorted.get(at))) {
                row(sorted.subList(start, at), lines);
                start = at;
            }
        }
        return lines;
    }

    private static boolean isBelow(TextPosition upper, TextPosition lower) {
        return lower.getYDirAdj() - upper.getYDirAdj() > 0.3f * Math.min(size(upper), size(lower));
    }

    private static void row(List<TextPosition> row, List<PdfLine> lines) {
        var sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        var start = 0;
        for (var at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || gap(sorted, at) > COLUMN_GAP * size(sorted.get(at))) {
                lines.add(line(sorted.subList(start, at)));
                start = at;
            }
        }
    }

    private static float gap(List<TextPosition> row, int at) {
        var before = row.get(at - 1);
        return row.get(at).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    private static PdfLine line(List<TextPosition> row) {
        var text = new StringBuilder();
        var bold = 0;
        for (var at = 0; at < row.size(); at++) {
            if (at > 0 && gap(row, at) > WORD_GAP * size(row.get(at))) {
                text.append(' ');
            }
            text.append(row.get(at).getUnicode());
            bold += isBold(row.get(at).getFont()) ? 1 : 0;
        }
        var first = row.getFirst();
        var last = row.getLast();
        var sizes = row.stream().map(PdfGlyphs::size).sorted().toList();
        return new PdfLine(
                text.toString(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                sizes.get(sizes.size() / 2),
                bold * 10 > row.size() * 7);
    }

    private static float size(TextPosition glyph) {
        return Math.max(1f, glyph.getFontSizeInPt());
    }

    private static boolean isBold(PDFont font) {
        var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        var descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && descriptor.getFontWeight() >= 600;
    }
}
