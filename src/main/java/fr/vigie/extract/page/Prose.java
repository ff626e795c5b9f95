package fr.vigie.extract.page;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many words of sentences stand below each element of a page, counted once in one pass. */
final class Prose implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "td", "dd", "pre");
    private static final int SHORT_PARAGRAPH = 8;
    private static final int SHORT_STRETCH = 20;

    private final IdentityHashMap<Element, int[]> counts = new IdentityHashMap<>();

    private Prose() {}

    static Prose of(Element root) {
        var prose = new Prose();
        root.traverse(prose);
        return prose;
    }

    int below(Element element) {
        var count = counts.get(element);
        return count == null ? 0 : count[0];
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            counts.put(element, new int[1]);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var count = below(element);
        var own = ownWords(element);
        var enough = PARAGRAPHS.contains(element.normalName()) ? SHORT_PARAGRAPH : SHORT_STRETCH;
        count += own >= enough && !element.normalName().equals("a") ? own : 0;
        add(element, count);
    }

    private void add(Element element, int count) {
        counts.put(element, new int[] {count});
        var above = counts.get(element.parent());
        if (above != null) {
            above[0] += count;
        }
    }

    private static int ownWords(Element element) {
        var words = 0;
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words += Blocks.countWords(text.getWholeText());
            }
        }
        return words;
    }
}
