package fr.vigie.extract.page;

import fr.vigie.extract.release.Typography;
import fr.vigie.extract.release.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts what is left of a page into its {@link Block blocks}, in the order of the page. */
final class Blocks implements NodeVisitor {
    private static final Set<String> APART = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "form",
            "fieldset",
            "center",
            "address",
            "details",
            "summary",
            "hr",
            "body");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "br");
    private static final Set<String> LABELS = Set.of("span", "time", "a", "small", "strong", "b", "em");
    private static final Set<String> LABEL_ROWS = Set.of("div", "header", "footer", "section", "address");
    private static final int LONGEST_LABEL = 60;
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linkDepth;
    private int linked;
    private int heading;
    private boolean distance = true;
    private int dataRows;
    private @Nullable Element lastRow;
    private boolean lastRowIsPlain;

    private Blocks(Element root) {
        this.holder = root;
    }

    static List<Block> of(Element root) {
        var blocks = new Blocks(root);
        root.traverse(blocks);
        blocks.end();
        return List.copyOf(blocks.blocks);
    }

    /** Whether an element of this name is shown apart from the text around it. */
    static boolean isApart(String name) {
        return APART.contains(name) || LINES.contains(name) || CELLS.contains(name);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        var name = element.normalName();
        if (name.equals("a")) {
            linkDepth++;
        }
        if (isLabel(element)) {
            end();
        } else if (CELLS.contains(name)) {
            cell(element);
        } else if (APART.contains(name) && dataRows > 0) {
            text.append(' ');
        } else if (APART.contains(name)) {
            end();
            distance = true;
            heading = headingLevel(name);
        } else if (LINES.contains(name)) {
            if (name.equals("br") && text.isEmpty()) {
                distance = true;
            }
            end();
            if (name.equals("tr") && isDataRow(element)) {
                dataRows++;
            }
        }
    }

    /** One of several names, dates and the like side by side, which only the style of the page parts. */
    private boolean isLabel(Element element) {
        if (text.isEmpty()
                || !LABELS.contains(element.normalName())
                || element.className().isEmpty()) {
            return false;
        }
        var before = element.previousElementSibling();
        return before != null
                && before.hasAttr("class")
                && before.wholeText().length() <= LONGEST_LABEL
                && isRowOfLabels(element.parent());
    }

    /** Whether nothing stands between the elements; asked once of each. */
    private boolean isRowOfLabels(@Nullable Element parent) {
        if (parent == null || !LABEL_ROWS.contains(parent.normalName())) {
            return false;
        }
        if (!parent.equals(lastRow)) {
            lastRow = parent;
            lastRowIsPlain =
                    parent.childNodes().stream().noneMatch(node -> node instanceof TextNode words && !words.isBlank());
        }
        return lastRowIsPlain;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (name.equals("a")) {
            linkDepth--;
        } else if (name.equals("tr") && isDataRow(element)) {
            dataRows--;
            end();
        } else if (APART.contains(name) && dataRows == 0) {
            end();
            distance = true;
            heading = headingLevel(name) > 0 ? 0 : heading;
        } else if (LINES.contains(name) || CELLS.contains(name) && dataRows == 0) {
            end();
        }
    }

    private void cell(Element element) {
        if (dataRows == 0) {
            end();
            distance = true;
        } else if (!text.isEmpty() && element.previousElementSibling() != null) {
            text.append(" | ");
        }
    }

    /** A row of figures stays on a line; a row that lays out the page does not. */
    private static boolean isDataRow(Element row) {
        var cells = row.children();
        return cells.size() >= 2
                && cells.size() <= 20
                && cells.stream()
                        .allMatch(cell ->
                                cell.childrenSize() <= 3 && cell.wholeText().length() <= 160)
                && row.wholeText().length() <= 800;
    }

    private void add(TextNode node) {
        var words = node.getWholeText();
        if (text.isEmpty()) {
            if (words.isBlank()) {
                return;
            }
            holder = Objects.requireNonNullElse(node.parentElement(), holder);
        }
        if (linkDepth > 0) {
            linked += Words.count(words);
        }
        for (var at = 0; at < words.length(); at++) {
            var c = words.charAt(at);
            text.append(c == '\n' || c == '\r' ? ' ' : c);
        }
    }

    private void end() {
        var line = Typography.clean(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            var words = Words.count(line);
            blocks.add(new Block(holder, line, words, Math.min(words, linked), headingOf(holder), distance));
            distance = false;
        }
        linked = 0;
    }

    private int headingOf(Element element) {
        return heading > 0 ? heading : headingLevel(element.normalName());
    }

    private static int headingLevel(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 0;
    }
}
