package fr.vigie.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the piece among the blocks of a pruned page: the smallest element that holds most of its prose, from the heading
 * on if that stands before it.
 *
 * @param blocks of the piece, in order
 * @param heading the heading of the piece, where one is marked
 */
record MainPart(List<Block> blocks, Optional<Element> heading) {
    /** Of the prose that an element must hold to be gone into; what is left out is teasers that nothing marks. */
    private static final double MOST = 0.72;

    private static final String BODY_MARKS = "[itemprop=articleBody], [property=articleBody], [itemprop=text]";

    MainPart {
        blocks = List.copyOf(blocks);
    }

    static MainPart of(Document page, List<Block> blocks, Optional<Element> heading) {
        var weights = weights(blocks);
        var base = marked(page, weights).orElseGet(() -> smallest(page.body(), weights));
        var first = firstIn(base, blocks);
        var last = lastIn(base, blocks);
        var start = heading.flatMap(element -> headingBefore(element, blocks, first))
                .orElse(first);
        var piece = new ArrayList<Block>();
        for (var at = start; at >= 0 && at <= last; at++) {
            if (at >= first || belongsBetween(blocks.get(at))) {
                piece.add(blocks.get(at));
            }
        }
        return new MainPart(piece, heading);
    }

    /** Between the heading and the text stand the lead and what was published when, by whom, to be shared where. */
    private static boolean belongsBetween(Block block) {
        return block.heading() == 1 || block.isProse() || Hints.isLead(block.element()) && block.words() >= 5;
    }

    private static Map<Element, Integer> weights(List<Block> blocks) {
        var weights = new HashMap<Element, Integer>();
        for (var block : blocks) {
            if (block.isProse()) {
                for (var at = block.element(); at != null; at = at.parent()) {
                    weights.merge(at, block.words() - block.linked(), Integer::sum);
                }
            }
        }
        return weights;
    }

    /** The element that the page itself calls its text, if that is not a mere teaser. */
    private static Optional<Element> marked(Document page, Map<Element, Integer> weights) {
        var all = weights.getOrDefault(page.body(), 0);
        var found = page.select(BODY_MARKS);
        return found.size() == 1 && weights.getOrDefault(found.getFirst(), 0) * 2 > all
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private static Element smallest(Element body, Map<Element, Integer> weights) {
        var base = body;
        var all = weights.getOrDefault(body, 0);
        for (var next = heaviestChild(base, weights); next.isPresent(); next = heaviestChild(base, weights)) {
            if (weights.getOrDefault(next.get(), 0) < all * MOST || isParagraph(next.get())) {
                return base;
            }
            base = next.get();
        }
        return base;
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("li");
    }

    private static Optional<Element> heaviestChild(Element element, Map<Element, Integer> weights) {
        Optional<Element> heaviest = Optional.empty();
        var most = 0;
        for (var child : element.children()) {
            var weight = weights.getOrDefault(child, 0);
            if (weight > most) {
                most = weight;
                heaviest = Optional.of(child);
            }
        }
        return heaviest;
    }

    private static int firstIn(Element base, List<Block> blocks) {
        for (var at = 0; at < blocks.size(); at++) {
            if (isIn(base, blocks.get(at))) {
                return at;
            }
        }
        return 0;
    }

    private static int lastIn(Element base, List<Block> blocks) {
        for (var at = blocks.size() - 1; at >= 0; at--) {
            if (isIn(base, blocks.get(at))) {
                return at;
            }
        }
        return blocks.size() - 1;
    }

    private static boolean isIn(Element base, Block block) {
        var element = block.element();
        return element.equals(base) || element.parents().contains(base);
    }

    /** Where the heading stands before the text, unless so much lies between that it belongs to something else. */
    private static Optional<Integer> headingBefore(Element heading, List<Block> blocks, int first) {
        for (var at = first; at >= 0 && at < blocks.size(); at--) {
            var element = blocks.get(at).element();
            if (element.equals(heading) || element.parents().contains(heading)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
