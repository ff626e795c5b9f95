package fr.vigie.extract.release;

import java.util.List;
import java.util.Optional;

/** The paragraph that sums a piece up: the first of its text, if it is no longer than such a paragraph is. */
final class LeadFinder {
    private static final int FEWEST_WORDS = 12;
    private static final int MOST_WORDS = 220;
    private static final int LOOKED_AT = 14;

    private LeadFinder() {}

    /** @param from the line after the title */
    static Optional<String> in(List<Line> lines, int from) {
        return lines.stream()
                .skip(from)
                .limit(LOOKED_AT)
                .filter(line -> Words.isProse(line.text()) && !isLabelled(line.text()))
                .findFirst()
                .map(LeadFinder::withoutDateline)
                .filter(text -> Words.count(text) >= FEWEST_WORDS && Words.count(text) <= MOST_WORDS);
    }

    private static boolean isLabelled(String text) {
        var folded = Folded.of(text);
        return folded.startsWith("contact") || folded.startsWith("publie") || folded.startsWith("credit");
    }

    /** {@code Dijon, le 26 janvier 2021 – Le CHU …}: the day is no part of the sum. */
    private static String withoutDateline(Line line) {
        var text = line.text();
        var dates = Dates.in(text);
        if (dates.isEmpty() || dates.getFirst().start() > 50) {
            return text;
        }
        var rest = text.substring(dates.getFirst().end()).stripLeading();
        var mark = rest.isEmpty() ? ' ' : rest.charAt(0);
        return mark == '-' || mark == '–' || mark == '—' || mark == '|'
                ? rest.substring(1).strip()
                : text;
    }
}
