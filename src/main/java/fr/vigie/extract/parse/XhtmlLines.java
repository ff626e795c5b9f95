package fr.vigie.extract.parse;

import fr.vigie.document.Refusal;
import fr.vigie.extract.release.Line;
import fr.vigie.extract.release.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes lines of the XHTML that Tika's parsers give: a block becomes a paragraph, a row of a table or an item of a list
 * one line.
 */
final class XhtmlLines extends DefaultHandler {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "dl", "table", "body", "section", "article");
    private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");

    /** Pieces of presentations that say nothing of their own. */
    private static final Set<String> SKIPPED_CLASSES =
            Set.of("slide-master-content", "slideShow-master", "slide-notes-master", "layout-content");

    private final int longest;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int total;
    private int heading;
    private int page = -1;
    private int skipped;
    private boolean cellOpen;
    private boolean headed;

    XhtmlLines(int longest) {
        this.longest = longest;
    }

    /** Lines of a message, which Tika begins with its subject and a list of who sent it to whom. */
    static XhtmlLines ofMessage(int longest) {
        var lines = new XhtmlLines(longest);
        lines.headed = true;
        return lines;
    }

    List<Line> lines() {
        endLine();
        return List.copyOf(lines);
    }

    boolean hasPages() {
        return page >= 0;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qualified, Attributes attributes) {
        var type = attributes.getValue("class");
        if (skipped > 0 || name.equals("head") || type != null && SKIPPED_CLASSES.contains(type)) {
            skipped++;
            return;
        }
        if (name.equals("div") && ("page".equals(type) || "slide-content".equals(type))) {
            endParagraph();
            page++;
        } else if (name.equals("td") || name.equals("th")) {
            separateCells();
        } else if (isHeading(name)) {
            endParagraph();
            heading = name.charAt(1) - '0';
        } else {
            breakAt(name);
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qualified) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (headed && name.equals("dl")) {
            endHead();
        } else if (isHeading(name)) {
            endParagraph();
            heading = 0;
        } else if (name.equals("tr")) {
            cellOpen = false;
            endLine();
        } else {
            breakAt(name);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (skipped > 0) {
            return;
        }
        total += length;
        if (total > longest) {
            throw new RefusedException(Refusal.TOO_LARGE, "tooLarge.text");
        }
        for (var at = start; at < start + length; at++) {
            if (characters[at] == '\n' || characters[at] == '\r') {
                breakInText();
            } else {
                text.append(characters[at]);
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /** What stands before the words of a message is its head, which the metadata have. */
    private void endHead() {
        headed = false;
        text.setLength(0);
        lines.clear();
    }

    /** Within a row or a heading a line break is but a space. */
    private void breakInText() {
        if (cellOpen || heading > 0) {
            text.append(' ');
        } else {
            endLine();
        }
    }

    private void breakAt(String name) {
        if (cellOpen && !name.equals("tr")) {
            if (PARAGRAPHS.contains(name) || LINES.contains(name)) {
                text.append(' ');
            }
        } else if (PARAGRAPHS.contains(name)) {
            endParagraph();
        } else if (LINES.contains(name)) {
            endLine();
        }
    }

    private void separateCells() {
        if (cellOpen && !Typography.clean(text.toString()).isEmpty()) {
            text.append(" | ");
        }
        cellOpen = true;
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void endLine() {
        var line = Typography.clean(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            lines.add(new Line(withoutOpenCells(line), heading, Math.max(page, 0)));
        }
    }

    private static String withoutOpenCells(String line) {
        var end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '|' || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return end == line.length() || end == 0 ? line : line.substring(0, end);
    }

    private void endParagraph() {
        endLine();
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add(new Line("", 0, Math.max(page, 0)));
        }
    }
}
