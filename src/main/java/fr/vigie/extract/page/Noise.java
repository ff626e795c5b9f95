package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Blocks that read like prose and belong to no piece: rows of teasers, each a linked title and some words, and what a
 * site says of its cookies.
 */
final class Noise {
    private static final int MOST_WORDS = 75;
    private static final int MOST_BLOCKS = 4;
    private static final int FEWEST_LINKED = 4;
    private static final int FEWEST_TERMS = 3;
    private static final Pattern MORE =
            Pattern.compile("(lire (la suite|l'article|plus)|en savoir plus|read more|voir plus|suite)[\\s.…>»→]*$");
    private static final Pattern TERM = Pattern.compile(
            "cookies?|traceurs?|consentement|vie privee|partenaires|donnees (personnelles|de geolocalisation)|finalites?|terminal|terminaux"
                    + "|navigateur|accepter|refuser|interets? legitimes?|publicites? personnalisees?|mesure d'audience|performance des publicites|identifiants? uniques?");
    private static final Pattern STRONG = Pattern.compile(
            "cookies?|traceurs?|terminal|terminaux|navigateur|interets? legitimes?|publicites? (personnalisees?|ciblees?)|appareil");

    private Noise() {}

    /** The blocks that may be of a piece. */
    static List<Block> without(List<Block> blocks) {
        var out = new HashSet<Integer>();
        teasers(blocks, out);
        consent(blocks, out);
        var kept = new ArrayList<Block>();
        for (var at = 0; at < blocks.size(); at++) {
            if (!out.contains(at)) {
                kept.add(blocks.get(at));
            }
        }
        return kept;
    }

    private static void teasers(List<Block> blocks, Set<Integer> out) {
        var run = new ArrayList<int[]>();
        var at = 0;
        while (at < blocks.size()) {
            var end = teaser(blocks, at);
            if (end > at) {
                run.add(new int[] {at, end});
                at = end;
            } else {
                close(run, out);
                at++;
            }
        }
        close(run, out);
    }

    private static void close(List<int[]> run, Set<Integer> out) {
        if (run.size() >= 2) {
            for (var unit : run) {
                for (var at = unit[0]; at < unit[1]; at++) {
                    out.add(at);
                }
            }
        }
        run.clear();
    }

    /** Where the teaser that begins at a block ends; the block's own place where none does. */
    private static int teaser(List<Block> blocks, int at) {
        var first = blocks.get(at);
        if (!first.isLinks() && !MORE.matcher(tail(first)).find()) {
            return at;
        }
        if (!first.isLinks()) {
            return first.words() <= MOST_WORDS && first.linked() > 0 ? at + 1 : at;
        }
        if (first.words() < FEWEST_LINKED) {
            return at;
        }
        var card = card(first, blocks, at);
        if (card.isEmpty() && first.heading() < 2) {
            return at;
        }
        var words = 0;
        var end = at + 1;
        while (end < blocks.size()
                && end <= at + MOST_BLOCKS
                && !(blocks.get(end).isLinks() && blocks.get(end).words() >= FEWEST_LINKED)
                && (card.isPresent()
                        ? isIn(card.get(), blocks.get(end))
                        : blocks.get(end).heading() == 0)
                && words + blocks.get(end).words() <= MOST_WORDS) {
            words += blocks.get(end).words();
            end++;
        }
        var isWhole = card.map(element -> end(blocks, at, element)).orElse(end) == end;
        return end > at + 1 && isWhole ? end : at;
    }

    private static int end(List<Block> blocks, int at, Element card) {
        var end = at + 1;
        while (end < Math.min(blocks.size(), at + MOST_BLOCKS + 3) && isIn(card, blocks.get(end))) {
            end++;
        }
        return end;
    }

    /** The element that holds a linked title and what follows it, but not the next. */
    private static Optional<Element> card(Block first, List<Block> blocks, int at) {
        if (at + 1 >= blocks.size()) {
            return Optional.empty();
        }
        var next = blocks.get(at + 1);
        var card = Optional.of(first.element());
        for (var level = 0; level < 5 && card.isPresent() && !isIn(card.get(), next); level++) {
            card = card.flatMap(element -> Optional.ofNullable(element.parent()));
        }
        return card.filter(element -> isIn(element, next))
                .filter(element -> end(blocks, at, element) - at <= MOST_BLOCKS + 1)
                .filter(element -> at == 0 || !isIn(element, blocks.get(at - 1)));
    }

    private static boolean isIn(Element above, Block block) {
        var element = Optional.of(block.element());
        for (var level = 0; element.isPresent() && level < 8; level++) {
            if (element.get().equals(above)) {
                return true;
            }
            element = element.flatMap(below -> Optional.ofNullable(below.parent()));
        }
        return false;
    }

    private static String tail(Block block) {
        var text = block.text();
        return Folded.of(text.substring(Math.max(0, text.length() - 30)));
    }

    /** What is said of cookies, and what stands beside it in the same words. */
    private static void consent(List<Block> blocks, Set<Integer> out) {
        var speaking = new HashSet<Element>();
        for (var at = 0; at < blocks.size(); at++) {
            if (terms(blocks.get(at)) >= FEWEST_TERMS) {
                out.add(at);
                Optional.ofNullable(blocks.get(at).element().parent()).ifPresent(speaking::add);
            }
        }
        for (var at = 0; at < blocks.size(); at++) {
            var isBeside = isChildOf(speaking, blocks.get(at).element())
                    || Optional.ofNullable(blocks.get(at).element().parent())
                            .filter(parent -> isChildOf(speaking, parent))
                            .isPresent();
            if (isBeside && terms(blocks.get(at)) > 0) {
                out.add(at);
            }
        }
    }

    private static boolean isChildOf(Set<Element> parents, Element element) {
        return Optional.ofNullable(element.parent()).filter(parents::contains).isPresent();
    }

    private static int terms(Block block) {
        if (block.words() < 5) {
            return 0;
        }
        var text = Folded.of(block.text());
        if (!STRONG.matcher(text).find()) {
            return 0;
        }
        return (int) TERM.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
    }
}
