package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the piece among the blocks of a pruned page: the smallest element that holds most of its prose, from the heading
 * on if that stands before it, to the press contacts if those stand behind it.
 *
 * @param blocks of the piece, in order
 */
record MainPart(List<Block> blocks) {
    /** Of the prose that an element must hold to be gone into; what is left out is teasers that nothing marks. */
    private static final double MOST = 0.72;

    /** Enough for an element that has the heading in it, or that is named as the text is. */
    private static final double HALF = 0.45;

    private static final int ENOUGH_WORDS = 60;
    private static final int SOME_WORDS = 30;
    private static final int MOST_COMPARED = 600;
    private static final int CONTACT_BLOCKS = 14;
    private static final String BODY_MARKS = "[itemprop=articleBody], [property~=articleBody$], [itemprop=text]";
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?i)(?<!\\p{L})(article|content|contenu|corps|texte?|body|story|entry|post|detail|node|single|main|principale?)(?!\\p{L})");
    private static final Pattern CONTACT = Pattern.compile(
            "^(vos |votre |nos )?(contacts?|relations?|service) ?(de |avec la )?(presse|medias?)?\\b.{0,60}$");

    MainPart {
        blocks = List.copyOf(blocks);
    }

    /**
     * Finds it.
     *
     * @param heading where the heading stands, if it is known
     * @param body what the metadata give as the text
     */
    static MainPart of(Document page, List<Block> blocks, Optional<Element> heading, Optional<String> body) {
        var finder = new Finder(blocks, heading);
        var base =
                finder.marked(page).or(() -> body.flatMap(finder::told)).orElseGet(() -> finder.smallest(page.body()));
        var first = firstIn(base, blocks);
        var last = withContacts(blocks, lastIn(base, blocks));
        var start = heading.flatMap(element -> headingBefore(element, blocks, first))
                .orElse(first);
        var hints = new Hints.Reader();
        var piece = new ArrayList<Block>();
        for (var at = start; at >= 0 && at <= last; at++) {
            if (at >= first || belongsBetween(blocks.get(at), hints)) {
                piece.add(blocks.get(at));
            }
        }
        return new MainPart(piece);
    }

    /** Between the heading and the text stand the lead and what was published when, by whom, to be shared where. */
    private static boolean belongsBetween(Block block, Hints.Reader hints) {
        return block.heading() == 1
                || block.isProse()
                || block.words() >= 5 && hints.of(block.element()).lead()
                || block.words() >= 8 && block.linked() == 0;
    }

    /** The weights of a page's elements, in words of prose, and the ways to choose among them. */
    private record Finder(List<Block> blocks, Optional<Element> heading, Map<Element, Integer> weights) {

        Finder(List<Block> blocks, Optional<Element> heading) {
            this(blocks, heading, weights(blocks, start(blocks, heading)));
        }

        /** What stands before the heading is not the piece, if there is one behind it. */
        private static int start(List<Block> blocks, Optional<Element> heading) {
            var at = heading.flatMap(element -> headingBefore(element, blocks, blocks.size() - 1))
                    .orElse(0);
            var behind = blocks.subList(at, blocks.size()).stream()
                    .filter(Block::isProse)
                    .mapToInt(Block::words)
                    .sum();
            return behind >= SOME_WORDS ? at : 0;
        }

        private static Map<Element, Integer> weights(List<Block> blocks, int start) {
            var weights = new HashMap<Element, Integer>();
            for (var block : blocks.subList(start, blocks.size())) {
                if (block.isProse()) {
                    for (var at = block.element(); at != null; at = at.parent()) {
                        weights.merge(at, block.words() - block.linked(), Integer::sum);
                    }
                }
            }
            return weights;
        }

        private int weight(Element element) {
            return weights.getOrDefault(element, 0);
        }

        /** The element that the page itself calls its text, if that is not a mere teaser. */
        Optional<Element> marked(Document page) {
            var found = page.select(BODY_MARKS);
            return found.size() == 1
                            && (weight(found.getFirst()) * 2 > weight(page.body())
                                    || weight(found.getFirst()) >= ENOUGH_WORDS)
                    ? Optional.of(found.getFirst())
                    : Optional.empty();
        }

        /** The smallest element that holds what the metadata give as the text. */
        Optional<Element> told(String body) {
            var text = Folded.words(body);
            Optional<Element> common = Optional.empty();
            var words = 0;
            for (var block : blocks.subList(0, Math.min(blocks.size(), MOST_COMPARED))) {
                if (block.isProse() && text.contains(Folded.words(block.text()))) {
                    words += block.words();
                    common = common.map(element -> commonOf(element, block.element()))
                            .or(() -> Optional.of(block.element()));
                }
            }
            return words >= ENOUGH_WORDS && words * 2 > Words.count(body) ? common : Optional.empty();
        }

        private static Element commonOf(Element one, Element other) {
            var above = one;
            while (above.parent() != null
                    && !above.equals(other)
                    && !other.parents().contains(above)) {
                above = above.parent();
            }
            return above;
        }

        Element smallest(Element body) {
            var base = body;
            var all = weight(body);
            for (var next = heaviestChild(base); next.isPresent(); next = heaviestChild(base)) {
                if (isParagraph(next.get()) || weight(next.get()) < all * MOST && !isPreferred(next.get(), base)) {
                    return base;
                }
                base = next.get();
            }
            return base;
        }

        /** Less than most of the prose, but the heading is in it, or it alone is named as the text is. */
        private boolean isPreferred(Element child, Element base) {
            if (weight(child) < weight(base) * HALF) {
                return false;
            }
            var holdsHeading = heading.map(child::equals).orElse(false)
                    || heading.map(element -> element.parents().contains(child)).orElse(false);
            return holdsHeading
                    || isNamedText(child)
                            && base.children().stream()
                                    .noneMatch(
                                            other -> !other.equals(child) && weight(other) > 0 && isNamedText(other));
        }

        private static boolean isNamedText(Element element) {
            return element.normalName().equals("article")
                    || element.normalName().equals("main")
                    || BODY_NAME
                            .matcher(element.className() + " " + element.id())
                            .find();
        }

        private static boolean isParagraph(Element element) {
            return element.normalName().equals("p") || element.normalName().equals("li");
        }

        private Optional<Element> heaviestChild(Element element) {
            Optional<Element> heaviest = Optional.empty();
            var most = 0;
            for (var child : element.children()) {
                var weight = weight(child);
                if (weight > most) {
                    most = weight;
                    heaviest = Optional.of(child);
                }
            }
            return heaviest;
        }
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

    /** The press contacts of a release often stand in a box behind it. */
    private static int withContacts(List<Block> blocks, int last) {
        for (var at = last + 1; at < Math.min(blocks.size(), last + 4); at++) {
            if (CONTACT.matcher(Folded.of(blocks.get(at).text())).matches()) {
                var end = at;
                while (end + 1 < Math.min(blocks.size(), at + CONTACT_BLOCKS)
                        && blocks.get(end + 1).words() <= 20
                        && blocks.get(end + 1).heading() == 0
                        && !blocks.get(end + 1).isLinks()) {
                    end++;
                }
                var said = blocks.subList(at, end + 1).stream().map(Block::text).toList();
                return said.stream()
                                .anyMatch(text ->
                                        text.indexOf('@') > 0 || text.matches(".*\\b0\\d([ .-]?\\d\\d){4}\\b.*"))
                        ? end
                        : last;
            }
        }
        return last;
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
