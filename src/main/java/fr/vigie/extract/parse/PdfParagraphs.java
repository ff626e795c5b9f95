package fr.vigie.extract.parse;

import fr.vigie.extract.release.Hyphens;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Typography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Makes paragraphs of the lines of a block. A line goes on in the next where that is set alike and its first word would
 * not have found room on the first; if it would have, the line was meant to end.
 */
final class PdfParagraphs {
    private static final String BULLETS = "•▪‣◦●■►–—-*➢✓";

    /** Type of headings, which is set with more space between the lines. */
    private static final float LARGE = 14f;

    private final float bodySize;
    private final int page;
    private final List<Line> lines = new ArrayList<>();

    private PdfParagraphs(float bodySize, int page) {
        this.bodySize = bodySize;
        this.page = page;
    }

    /** The size that most letters of a document have. */
    static float bodySize(List<List<List<PdfLine>>> pages) {
        var letters = new HashMap<Integer, Integer>();
        pages.forEach(page -> page.forEach(block -> block.forEach(
                line -> letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum))));
        return letters.entrySet().stream()
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? Integer.compare(b.getKey(), a.getKey())
                        : Integer.compare(a.getValue(), b.getValue()))
                .map(entry -> entry.getKey() / 2f)
                .orElse(10f);
    }

    static List<Line> of(List<List<PdfLine>> blocks, float bodySize, int page) {
        var paragraphs = new PdfParagraphs(bodySize, page);
        var all = new ArrayList<Line>();
        for (var block : blocks) {
            paragraphs.block(block);
            PageTurns.append(all, paragraphs.lines);
            all.add(new Line("", 0, page));
            paragraphs.lines.clear();
        }
        return all;
    }

    private void block(List<PdfLine> block) {
        var right = block.stream().map(PdfLine::right).max(Float::compare).orElse(0f);
        var pitch = pitch(block);
        var open = new StringBuilder();
        for (var at = 0; at < block.size(); at++) {
            var line = block.get(at);
            var text = Typography.clean(line.text());
            if (at > 0 && goesOn(block.get(at - 1), line, right, pitch)) {
                var joined = Hyphens.join(open.toString(), text);
                open.setLength(0);
                open.append(joined);
            } else {
                close(open, at > 0 ? block.get(at - 1) : line);
                if (at > 0 && isApart(block.get(at - 1), line, pitch)) {
                    lines.add(new Line("", 0, page));
                }
                open.append(text);
            }
        }
        close(open, block.getLast());
    }

    private void close(StringBuilder open, PdfLine last) {
        if (!open.isEmpty()) {
            lines.add(new Line(open.toString(), heading(last, open.length()), page));
            open.setLength(0);
        }
    }

    /** The distance that most lines of the block keep. */
    private static float pitch(List<PdfLine> block) {
        var distances = new ArrayList<Float>();
        for (var at = 1; at < block.size(); at++) {
            var distance = block.get(at).baseline() - block.get(at - 1).baseline();
            if (distance > 0) {
                distances.add(distance / block.get(at).size());
            }
        }
        distances.sort(Float::compare);
        return distances.isEmpty() ? 1.3f : Math.min(2.2f, distances.get(distances.size() / 2));
    }

    private static boolean isApart(PdfLine before, PdfLine line, float pitch) {
        var usual = Math.max(pitch + 0.25f, before.size() >= LARGE ? 1.6f : 0f);
        return line.baseline() - before.baseline() > usual * Math.max(before.size(), line.size())
                || isOtherType(before, line);
    }

    private static boolean isOtherType(PdfLine before, PdfLine line) {
        return Math.abs(before.size() - line.size()) > 0.08f * before.size();
    }

    private boolean goesOn(PdfLine before, PdfLine line, float right, float pitch) {
        if (isApart(before, line, pitch) || before.bold() != line.bold() || isTable(before) || isTable(line)) {
            return false;
        }
        var text = line.text().strip();
        if (text.isEmpty() || BULLETS.indexOf(text.charAt(0)) >= 0 && text.length() > 1 && text.charAt(1) == ' ') {
            return false;
        }
        if (isHeadingSize(before) && isHeadingSize(line)) {
            return true;
        }
        var space = text.indexOf(' ');
        var firstWord = space < 0 ? text.length() : space;
        var room = right - before.right();
        return room < (firstWord + 1) * line.width() / text.length();
    }

    private static boolean isTable(PdfLine line) {
        return line.text().contains(" | ");
    }

    private boolean isHeadingSize(PdfLine line) {
        return line.size() >= 1.12f * bodySize;
    }

    private int heading(PdfLine line, int length) {
        var ratio = line.size() / bodySize;
        if (length > 320) {
            return 0;
        }
        if (ratio >= 1.12f) {
            return ratio >= 1.9f ? 1 : ratio >= 1.5f ? 2 : ratio >= 1.3f ? 3 : 4;
        }
        return line.bold() && length <= 160 && ratio >= 0.95f ? 5 : 0;
    }
}
