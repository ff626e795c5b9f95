package fr.vigie.extract.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes off a page what its tags, roles and names show to stand around the piece. What holds the heading or most of the
 * text stays whatever it is called: names are hints.
 */
final class Pruning {
    private static final String NEVER =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, button, select, input,"
                    + " textarea, dialog, datalist, map, amp-sidebar, amp-consent, amp-ad, amp-social-share, amp-user-notification,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=dialog], [role=alertdialog], [role=banner],"
                    + " [role=contentinfo], [role=search], [role=complementary]";
    private static final Set<String> FRAME = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> KEPT = Set.of("html", "body", "main");

    private final Document page;
    private final Prose prose;
    private final int all;

    private Pruning(Document page) {
        this.page = page;
        this.prose = Prose.of(page);
        this.all = prose.below(page.body());
    }

    static void prune(Document page) {
        new Pruning(page).prune();
    }

    private void prune() {
        remove(page.select(NEVER));
        for (var element : page.body().select("*")) {
            if (element.parent() == null || KEPT.contains(element.normalName()) || !isOut(element)) {
                continue;
            }
            element.remove();
        }
    }

    private void remove(Elements elements) {
        for (var element : elements) {
            if (element.normalName().equals("script") || !holdsThePiece(element)) {
                element.remove();
            }
        }
    }

    private boolean isOut(Element element) {
        var name = element.normalName();
        if (isHiddenByStyle(element) || name.equals("figcaption")) {
            return !holdsThePiece(element);
        }
        if (name.equals("article")) {
            return false;
        }
        if (Hints.isApart(element)) {
            return !holdsTheHeading(element);
        }
        if (FRAME.contains(name)) {
            return !isBox(element) && !holdsThePiece(element);
        }
        if (name.equals("header")) {
            return isSiteHeader(element);
        }
        if (name.equals("form")) {
            return !holdsThePiece(element);
        }
        return !Hints.isLead(element)
                && Hints.isAside(element)
                && !holdsThePiece(element)
                && !isProseParagraph(element);
    }

    /** A long paragraph is text, though its class be {@code meta}. */
    private static boolean isProseParagraph(Element element) {
        if (!element.normalName().equals("p")) {
            return false;
        }
        return Blocks.countWords(element.text()) >= 40 && linkShare(element) < 0.2;
    }

    private static boolean isHiddenByStyle(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** Key figures or a portrait beside the text: prose without links, in an aside of the article itself. */
    private static boolean isBox(Element element) {
        return element.normalName().equals("aside")
                && element.closest("article") != null
                && Blocks.countWords(element.text()) >= 25
                && linkShare(element) < 0.1
                && !Hints.isAside(element)
                && !Hints.isApart(element);
    }

    private boolean isSiteHeader(Element header) {
        return header.closest("article, main") == null
                && header.selectFirst("h1, article") == null
                && !holdsThePiece(header);
    }

    private boolean holdsTheHeading(Element element) {
        return element.selectFirst("h1, main, article, [itemprop=articleBody]") != null
                && prose.below(element) * 4 > all;
    }

    private boolean holdsThePiece(Element element) {
        return all > 0 && prose.below(element) * 5 > all * 2;
    }

    private static double linkShare(Element element) {
        var all = Math.max(1, element.text().length());
        return element.select("a").stream()
                        .mapToInt(link -> link.text().length())
                        .sum()
                / (double) all;
    }
}
