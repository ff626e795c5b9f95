package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The name of a site where its metadata are silent: what leads home, or what the page claims its rights under. */
final class SiteName {
    private static final Pattern NONE = Pattern.compile(
            "^(accueil|home|retour.*|menu|logo|la une|une|a la une|tous droits.*|page d'accueil|aller .*|\\d+|afficher .*|site .*|version .*)$");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|Copyright) ?(?:© ?)?(?:\\d{4}(?: ?[-–] ?\\d{4})?)? ?[-–]? ?(\\p{Lu}[\\p{L}\\d’' &.]{1,50}?) ?(?:[-–|,;(]|\\d{4}|Tous|tous|All|$)");
    private static final int FOOT = 3_000;

    private SiteName() {}

    static Optional<String> shownOn(Document page) {
        return named(page, "a[rel=home], .site-title, .site-name, #site-name, #site-title")
                .or(() -> logo(page))
                .or(() -> copyright(page))
                .or(() -> named(page, "a[href=/], a[href=index.php], a[href=index.html]"));
    }

    private static Optional<String> named(Document page, String marks) {
        return page.select(marks).stream()
                .map(Element::text)
                .filter(SiteName::isName)
                .findFirst();
    }

    private static Optional<String> logo(Document page) {
        return page.select("a[href=/] img[alt], #logo img[alt], .logo img[alt]").stream()
                .map(image -> image.attr("alt").replaceFirst("^[Ll]ogo (de |du |d['’]|de la )?", ""))
                .filter(SiteName::isName)
                .findFirst();
    }

    private static Optional<String> copyright(Document page) {
        var text = page.body().text();
        var matcher = COPYRIGHT.matcher(text.substring(Math.max(0, text.length() - FOOT)));
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group(1).strip()).filter(SiteName::isName);
        }
        return last;
    }

    private static boolean isName(String text) {
        var words = Blocks.countWords(text);
        return words >= 1
                && words <= 7
                && Character.isUpperCase(text.charAt(0))
                && !NONE.matcher(Folded.of(text).strip()).matches();
    }
}
