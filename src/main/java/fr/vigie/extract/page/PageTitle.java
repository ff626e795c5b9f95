package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import fr.vigie.extract.release.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The heading of the piece on a page: the heading that has most in common with what the metadata call the page, without
 * the name of the site.
 *
 * @param element where it stands on the page, if it does
 */
record PageTitle(Optional<String> text, Optional<Element> element) {
    private static final Pattern PARTS = Pattern.compile("\\s+[-|–—•·»:«/>]+\\s+|\\s*[|»]\\s*");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(entry|post|article|news|page|node|single|story|actu|actualite)[-_]*(title|titre|headline)|headline|titre[-_]*(article|actu|news|page)");
    private static final String HOME = "a[href=/], a[rel=home], a[href~=^https?://[^/]+/?$]";
    private static final Pattern NOTHING = Pattern.compile(
            "(version imprimable|imprimer.*|sans titre.*|untitled.*|document( sans titre)?|accueil|home( page)?|article|page( \\d+)?|index|actualites?|news)");
    private static final int LONGEST = 350;
    private static final int SOME_WORDS = 4;
    private static final double LIKE = 0.7;

    static PageTitle of(Document page, JsonLd jsonLd, Metas metas, Optional<String> site) {
        var named = Stream.concat(
                        jsonLd.headline().stream(),
                        Stream.of("og:title", "twitter:title", "title", "dc.title", "citation_title")
                                .flatMap(name -> metas.first(name).stream()))
                .map(Typography::clean)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .map(text -> withoutSite(text, site))
                .toList();
        var whole = Typography.clean(page.title());
        var heading = heading(page, named, whole, site);
        if (heading.isPresent()) {
            return new PageTitle(heading.map(PageTitle::textOf), heading);
        }
        var text = named.stream().findFirst().filter(name -> !isSite(name, site));
        if (text.isEmpty()) {
            var line = LargeType.before(page, whole);
            if (line.isPresent()) {
                return new PageTitle(line.map(PageTitle::textOf), line);
            }
            text = Optional.of(withoutSite(whole, site))
                    .filter(name -> !name.isBlank()
                            && !isSite(whole, site)
                            && !NOTHING.matcher(Folded.of(name)).matches());
        }
        var shown = text.filter(name -> !isSite(name, site));
        return new PageTitle(shown, shown.flatMap(name -> lineOf(page, name)));
    }

    /** The best heading on the page: one of the first rank, or a lesser one, or bold text, that the metadata name. */
    private static Optional<Element> heading(Document page, List<String> named, String whole, Optional<String> site) {
        Optional<Element> best = Optional.empty();
        var bestScore = 0.0;
        var names = named.stream().map(PageTitle::wordsOf).toList();
        var wholeWords = wordsOf(whole);
        var shortened = Folded.words(withoutSite(whole, site));
        for (var element : page.select("h1, h2, h3, h4, [itemprop=headline]")) {
            var text = textOf(element);
            if (text.isBlank() || text.length() > LONGEST || isSite(text, site)) {
                continue;
            }
            var score = Math.max(likeness(text, names, wholeWords), goesOn(text, shortened)) + rank(element);
            if (score > bestScore) {
                best = Optional.of(element);
                bestScore = score;
            }
        }
        return bestScore >= 0.5
                ? best
                : names.isEmpty() && NOTHING.matcher(Folded.of(whole)).matches() ? first(page) : Optional.empty();
    }

    /** Where a page has no name at all, its first heading of some words. */
    private static Optional<Element> first(Document page) {
        return page.select("h1, h2, h3").stream()
                .filter(element -> Words.count(element.text()) >= 4 && element.selectFirst("a") == null)
                .filter(element -> element.closest("nav, footer, aside") == null)
                .findFirst();
    }

    private static double rank(Element element) {
        var named = element.hasAttr("itemprop")
                || NAMED.matcher(element.className()).find();
        if (!element.normalName().equals("h1") && !element.attr("itemprop").equals("headline")) {
            return (named ? 0.3 : 0) + (element.normalName().equals("h2") ? 0.02 : 0);
        }
        var leadsHome = element.selectFirst(HOME) != null
                || element.closest("a[href=/], a[rel=home]") != null
                || element.selectFirst("img") != null && Words.count(element.text()) <= 4;
        if (leadsHome || element.closest("nav, footer, aside, [role=dialog]") != null) {
            return 0;
        }
        return Words.count(element.text()) >= 3 ? 0.6 : 0.3;
    }

    /** How much of its words the heading shares with the nearest name of the page. */
    private static double likeness(String text, List<Set<String>> names, Set<String> whole) {
        var words = wordsOf(text);
        var best = 0.0;
        for (var other : names) {
            var shared = shared(words, other);
            best = Math.max(best, 2.0 * shared / Math.max(1, words.size() + other.size()));
        }
        var inWhole = shared(words, whole) / (double) Math.max(1, words.size());
        return Math.max(best, words.size() >= 3 ? inWhole * 0.95 : inWhole * 0.4);
    }

    /** A long heading is cut short in the title of the page, or loses some words there. */
    private static double goesOn(String text, String shortened) {
        var words = Folded.words(text);
        var count = Words.count(shortened);
        if (count < SOME_WORDS) {
            return 0;
        }
        var wanted = wordsOf(shortened);
        return words.startsWith(shortened) || shared(wanted, wordsOf(text)) == wanted.size() ? LIKE : 0;
    }

    private static int shared(Set<String> words, Set<String> others) {
        return (int) words.stream().filter(others::contains).count();
    }

    private static Set<String> wordsOf(String text) {
        return new HashSet<>(Arrays.asList(Folded.words(text).split(" ")));
    }

    /** Without the site's name at the end or the start; the rubric beside it goes as well. */
    static String withoutSite(String title, Optional<String> site) {
        var parts = PARTS.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        for (var at = 1; at < parts.length; at++) {
            if (isSite(parts[at], site)) {
                return title.substring(0, title.indexOf(parts[at], parts[0].length()))
                        .replaceAll("[\\s\\-|–—•·»:/]+$", "");
            }
        }
        if (isSite(parts[0], site)) {
            return title.substring(title.indexOf(parts[1], parts[0].length()));
        }
        var last = parts[parts.length - 1];
        var kept = title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s\\-|–—•·»/]+$", "");
        var parted = title.substring(kept.length()).strip();
        var isSuffix = Words.count(last) <= 5 && Words.count(kept) >= 4;
        return isSuffix && !parted.startsWith(":") && !kept.isBlank() ? kept : title;
    }

    private static boolean isSite(String text, Optional<String> site) {
        return site.map(name -> Folded.words(name).equals(Folded.words(text))).orElse(false);
    }

    /** Where there is no heading, a line that says the same in bold or large type. */
    private static Optional<Element> lineOf(Document page, String title) {
        var wanted = Folded.words(title);
        return page.body().select("b, strong, font, p, div, span, td").stream()
                .filter(element -> element.text().length() <= LONGEST
                        && Folded.words(element.text()).equals(wanted))
                .reduce((outer, inner) -> inner.parents().contains(outer) ? inner : outer);
    }

    private static String textOf(Element element) {
        return Typography.clean(element.text());
    }
}
