package fr.vigie.extract.page;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives elements of a page's own making ({@code ui-p}, {@code app-heading}) and those that are headings by their role
 * alone the names that HTML has for them, as their own names and levels tell. Their old name stays as a class.
 */
final class CustomElements {
    private static final Set<String> PLAIN = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "aside",
            "nav",
            "header",
            "footer",
            "article",
            "main",
            "section",
            "blockquote",
            "figure",
            "figcaption",
            "time",
            "form");
    private static final Set<String> PARAGRAPHS = Set.of("paragraph", "para");
    private static final Set<String> HEADINGS = Set.of("h", "heading", "title", "headline", "titre");
    private static final Set<String> LISTS = Set.of("list", "liste");
    private static final Set<String> LINKS = Set.of("link", "a", "lien");

    private static final String BLOCKS = "p, div, section, h1, h2, h3, h4, h5, h6, ul, ol, li, table, article";

    private CustomElements() {}

    static void name(Document page) {
        for (var element : page.body().select("*")) {
            var name = element.normalName();
            if (name.indexOf('-') > 0 && !name.startsWith("amp-")) {
                element.addClass(name);
                element.tagName(plain(element, name));
            } else if (element.attr("role").equals("heading") && !name.matches("h[1-6]")) {
                element.tagName("h" + level(element));
            }
        }
    }

    private static String plain(Element element, String name) {
        var last = name.substring(name.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
        if (PLAIN.contains(last)) {
            return last;
        }
        if (element.selectFirst(BLOCKS) != null) {
            return LISTS.contains(last) ? "ul" : "div";
        }
        if (PARAGRAPHS.contains(last)) {
            return "p";
        }
        if (HEADINGS.contains(last)) {
            return "h" + level(element);
        }
        if (LISTS.contains(last)) {
            return "ul";
        }
        if (LINKS.contains(last)) {
            return "a";
        }
        return standsInText(element) ? "span" : "div";
    }

    private static String level(Element element) {
        return Stream.of("level", "aria-level")
                .map(element::attr)
                .filter(level -> level.matches("[1-6]"))
                .findFirst()
                .orElse("2");
    }

    /** A word of a sentence, which goes on around it. */
    private static boolean standsInText(Element element) {
        var parent = element.parent();
        return parent != null && !parent.ownText().isBlank();
    }
}
