package fr.vigie.extract.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Leaves out of a text what is not of the piece: what stood around it, and what it says twice. */
final class Trimming {
    private static final int LEAST_BEFORE_END = 40;
    private static final int LONG_ENOUGH_TO_REPEAT = 12;
    private static final int NOTICE_LINES = 4;

    private Trimming() {}

    static List<Line> apply(List<Line> lines, Origin origin) {
        return switch (origin) {
            case PLAIN -> withoutRepeats(withoutAround(toTheEnd(lines)));
            case WEB, MAIL -> withoutRepeats(withoutAround(lines));
            case PAPER, SLIDES -> withoutRepeats(lines);
            case SHEET -> lines;
        };
    }

    /** The lines up to where other pieces begin, or what readers wrote. */
    static List<Line> toTheEnd(List<Line> lines) {
        var words = 0;
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (words >= LEAST_BEFORE_END && Boilerplate.endsPiece(line.text()) && !isTeaserWithin(lines, at, words)) {
                return lines.subList(0, at);
            }
            words += Words.count(line.text());
        }
        return lines;
    }

    /** {@code À lire aussi} with a title behind it, in the middle of a text that goes on for longer than it was. */
    private static boolean isTeaserWithin(List<Line> lines, int at, int words) {
        var rest = lines.subList(at, lines.size()).stream()
                .mapToInt(line -> Words.count(line.text()))
                .sum();
        return Folded.of(lines.get(at).text()).contains("lire") && rest > words;
    }

    private static List<Line> withoutAround(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.isEmpty() || !Boilerplate.isAround(line.text()))
                .toList();
    }

    /** A paragraph that was said before in the same words, or that begins as a longer one beside it does. */
    private static List<Line> withoutRepeats(List<Line> lines) {
        var kept = new ArrayList<Line>();
        var said = new HashSet<String>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var words = line.isEmpty() ? "" : Folded.words(line.text());
            var isLong = Words.count(line.text()) >= LONG_ENOUGH_TO_REPEAT;
            if (!isLong || said.add(words) && !isCutShort(words, line, lines, at)) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** A lead that ends in dots, and in full soon after. */
    private static boolean isCutShort(String words, Line line, List<Line> lines, int at) {
        var cut = line.text().endsWith("…")
                || line.text().endsWith("...")
                || line.text().endsWith("[…]");
        if (!cut) {
            return false;
        }
        var next = lines.subList(at + 1, Math.min(lines.size(), at + 1 + NOTICE_LINES));
        return next.stream().anyMatch(other -> Folded.words(other.text()).startsWith(words));
    }
}
