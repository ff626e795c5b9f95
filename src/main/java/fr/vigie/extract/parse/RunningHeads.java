package fr.vigie.extract.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Drops what is printed at the head and foot of every page: lines in the same place that say the same, digits apart. The
 * head of the first page stays: there it is the letterhead.
 */
final class RunningHeads {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^[-–—|\\s]*(?i:page|p\\.)?\\s*\\d{1,4}\\s*(?i:(?:/|sur|of|de)\\s*\\d{1,4})?[-–—|\\s]*$");
    private static final double MARGIN = 0.11;

    private RunningHeads() {}

    /** @param heights of the pages */
    static List<List<PdfLine>> drop(List<List<PdfLine>> pages, List<Float> heights) {
        var seen = new HashMap<String, Integer>();
        for (var page = 0; page < pages.size(); page++) {
            for (var line : pages.get(page)) {
                if (isInMargin(line, heights.get(page))) {
                    seen.merge(place(line, heights.get(page)), 1, Integer::sum);
                }
            }
        }
        var kept = new ArrayList<List<PdfLine>>();
        for (var page = 0; page < pages.size(); page++) {
            kept.add(kept(pages.get(page), heights.get(page), page, seen, pages.size()));
        }
        return kept;
    }

    private static List<PdfLine> kept(
            List<PdfLine> lines, float height, int page, Map<String, Integer> seen, int pages) {
        return lines.stream()
                .filter(line ->
                        !isInMargin(line, height) || !isNumber(line) && !isRepeated(line, height, page, seen, pages))
                .toList();
    }

    private static boolean isNumber(PdfLine line) {
        return PAGE_NUMBER.matcher(line.text().strip()).matches();
    }

    private static boolean isRepeated(PdfLine line, float height, int page, Map<String, Integer> seen, int pages) {
        var often = seen.getOrDefault(place(line, height), 0);
        var isHead = line.baseline() < height / 2;
        return often >= Math.max(2, Math.min(3, pages - 1)) && !(isHead && page == 0);
    }

    private static boolean isInMargin(PdfLine line, float height) {
        return line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height;
    }

    private static String place(PdfLine line, float height) {
        var zone = line.baseline() < height / 2 ? "head " : "foot ";
        return zone + DIGITS.matcher(line.text().strip()).replaceAll("#");
    }
}
