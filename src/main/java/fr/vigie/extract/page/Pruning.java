package fr.vigie.extract.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes off a page what its tags, roles and names show to stand around the piece. What holds the heading or most of the
 * text stays whatever it is called: names are hints.
 */
final class Pruning implements NodeFilter {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "select",
            "input",
            "textarea",
            "dialog",
            "datalist",
            "map",
            "amp-sidebar",
            "amp-consent",
            "amp-ad",
            "amp-social-share",
            "amp-user-notification");
    private static final Set<String> FRAME = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> KEPT = Set.of("html", "body", "main");
    private static final Set<String> ROLES =
            Set.of("navigation", "dialog", "alertdialog", "banner", "contentinfo", "search", "complementary");
    private static final int SOME_PROSE = 25;
    private static final int LONG_PARAGRAPH = 40;
    private static final double MOST_TAKEN = 0.85;
    private static final double MANY_LINKS = 0.4;

    private final Hints.Reader hints = new Hints.Reader();
    private final Prose prose;
    private final int all;

    private final Optional<Element> heading;
    private final boolean byName;

    /** @param byName whether names that are mere hints are asked as well */
    private Pruning(Document page, Optional<Element> heading, boolean byName) {
        this.heading = heading;
        this.prose = Prose.of(page.body());
        this.all = prose.below(page.body());
        this.byName = byName;
    }

    /** First what is surely not of the piece: what is left tells better how much of the text an element holds. */
    static void prune(Document page, Optional<Element> heading) {
        page.body().filter(new Pruning(page, heading, false));
        Cards.remove(page);
        var named = new Pruning(page, heading, true);
        if (named.sparesEnough(page)) {
            page.body().filter(named);
        }
    }

    /** Names that would take nearly all of the text away do not mean here what they mean elsewhere. */
    private boolean sparesEnough(Document page) {
        var taken = new int[1];
        page.body().filter((node, depth) -> {
            if (node instanceof Element element && !KEPT.contains(element.normalName()) && isOut(element)) {
                taken[0] += prose.below(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        });
        return taken[0] < all * MOST_TAKEN;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return node instanceof Element element && !KEPT.contains(element.normalName()) && isOut(element)
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    private boolean isOut(Element element) {
        var name = element.normalName();
        if (NEVER.contains(name)) {
            return name.equals("script") || !holdsThePiece(element);
        }
        if (name.equals("button")) {
            return !isHeading(element.parent());
        }
        if (name.equals("figcaption")
                || name.equals("figure") && element.selectFirst("table, blockquote, pre") == null) {
            return !holdsThePiece(element);
        }
        var hint = hints.of(element);
        if (hint.hidden() || element.attributesSize() > 0 && isHidden(element)) {
            return !Folds.isPanel(element) && !holdsThePiece(element);
        }
        if (ROLES.contains(element.attr("role"))) {
            return !isMisnamed(element);
        }
        if (hint.apart()) {
            return !holdsTheHeading(element);
        }
        if (FRAME.contains(name)) {
            return !isBox(element, hint) && !isMisnamed(element);
        }
        if (name.equals("header")) {
            return isSiteHeader(element);
        }
        if (name.equals("form")) {
            return byName && !holdsThePiece(element);
        }
        return byName && !hint.lead() && isAside(element, hint) && !holdsThePiece(element);
    }

    private boolean isAside(Element element, Hints hint) {
        if (hint.aside()) {
            return !isProseParagraph(element);
        }
        var isLeaf = element.children().stream().noneMatch(child -> Blocks.isApart(child.normalName()));
        var enough = isLeaf ? LONG_PARAGRAPH : SOME_PROSE;
        return hint.perhaps() && (prose.below(element) < enough || prose.linkShare(element) > MANY_LINKS);
    }

    /** A long paragraph is text, though its class be {@code meta}. */
    private boolean isProseParagraph(Element element) {
        return element.normalName().equals("p")
                && prose.words(element) >= LONG_PARAGRAPH
                && prose.linkShare(element) < 0.2;
    }

    private static boolean isHeading(@Nullable Element element) {
        return element != null && element.normalName().matches("h[1-6]");
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        var style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** Key figures or a portrait beside the text: prose without links, in an aside of the article itself. */
    private boolean isBox(Element element, Hints hint) {
        return element.normalName().equals("aside")
                && element.closest("article") != null
                && prose.words(element) >= SOME_PROSE
                && prose.linkShare(element) < 0.1
                && !hint.aside()
                && !hint.perhaps();
    }

    private boolean isSiteHeader(Element header) {
        return header.closest("article, main") == null
                && header.selectFirst("h1, article") == null
                && !holdsThePiece(header);
    }

    private boolean holdsTheHeading(Element element) {
        var share = prose.below(element) / (double) Math.max(1, all);
        return share > 0.85 || share > 0.25 && element.selectFirst("h1, main, [itemprop=articleBody]") != null;
    }

    /** The text in what calls itself its frame: with the heading in it, or nearly all there is. */
    private boolean isMisnamed(Element element) {
        var share = prose.below(element) / (double) Math.max(1, all);
        return share > 0.75
                || share > 0.4
                        && heading.map(found -> found.parents().contains(element))
                                .orElse(true);
    }

    private boolean holdsThePiece(Element element) {
        return all > 0 && prose.below(element) * 5 > all * 2;
    }
}
