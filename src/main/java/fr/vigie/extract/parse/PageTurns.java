package fr.vigie.extract.parse;

import fr.vigie.extract.release.Hyphens;
import fr.vigie.extract.release.Line;
import java.util.List;

/** Puts page behind page and column behind column; a sentence that goes over the turn is not parted by it. */
final class PageTurns {
    private static final int LONG = 60;

    private PageTurns() {}

    static void append(List<Line> lines, List<Line> page) {
        var last = lastText(lines);
        var first = firstText(page);
        if (last >= 0 && first >= 0 && goesOn(lines.get(last), page.get(first))) {
            var joined = Hyphens.join(lines.get(last).text(), page.get(first).text());
            lines.set(last, new Line(joined, 0, lines.get(last).page()));
            lines.addAll(page.subList(first + 1, page.size()));
        } else {
            lines.addAll(page);
        }
    }

    private static boolean goesOn(Line last, Line first) {
        return !last.isHeading()
                && !first.isHeading()
                && last.text().length() >= LONG
                && Character.isLowerCase(first.text().charAt(0))
                && ".!?:;".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
    }

    private static int lastText(List<Line> lines) {
        for (var at = lines.size() - 1; at >= 0; at--) {
            if (!lines.get(at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    private static int firstText(List<Line> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }
}
