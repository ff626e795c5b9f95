package fr.vigie.extract.page;

import fr.vigie.extract.release.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many words of sentences, links apart, stand below each element of a page, counted once in one pass. */
final class Prose implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "td", "dd", "pre");
    private static final int SHORT_PARAGRAPH = 8;
    private static final int SHORT_STRETCH = 20;

    /** Words below an element: those of its own lines, of the links among them, and of the sentences in all. */
    private static final class Count {
        private int own;
        private int prose;
        private int words;
        private int linked;
    }

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
    private final Deque<Count> open = new ArrayDeque<>();
    private int linkDepth;

    private Prose() {}

    static Prose of(Element root) {
        var prose = new Prose();
        prose.open.push(new Count());
        root.traverse(prose);
        return prose;
    }

    /** Words of sentences. */
    int below(Element element) {
        return count(element).prose;
    }

    /** Words, links and all. */
    int words(Element element) {
        return count(element).words;
    }

    /** How much of the words is links, from 0 to 1. */
    double linkShare(Element element) {
        var count = count(element);
        return count.words == 0 ? 0 : (double) count.linked / count.words;
    }

    private Count count(Element element) {
        var count = counts.get(element);
        return count == null ? new Count() : count;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open.push(new Count());
            linkDepth += element.normalName().equals("a") ? 1 : 0;
        } else if (node instanceof TextNode text) {
            var words = Words.count(text.getWholeText());
            var count = open.element();
            count.words += words;
            count.linked += linkDepth > 0 ? words : 0;
            count.own += linkDepth > 0 ? 0 : words;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var count = open.pop();
        var above = open.element();
        var name = element.normalName();
        linkDepth -= name.equals("a") ? 1 : 0;
        if (Blocks.isApart(name)) {
            var enough = PARAGRAPHS.contains(name) ? SHORT_PARAGRAPH : SHORT_STRETCH;
            count.prose += count.own >= enough ? count.own : 0;
        } else {
            above.own += count.own;
        }
        above.prose += count.prose;
        above.words += count.words;
        above.linked += count.linked;
        counts.put(element, count);
    }
}
