package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import fr.vigie.extract.release.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The name of a site where its metadata are silent: what the page's title has beside the piece's, what leads home, the
 * logo, what the page claims its rights under. Two of these that agree count for more than one.
 */
final class SiteName {
    private static final Pattern NONE = Pattern.compile(
            "^(accueil|home|retour.*|menu|logo.*|la une|une|a la une|tous droits.*"
                    + "|page d'accueil|aller .*|\\d+|afficher .*|site .*|version .*|articles?|actualites?|actus?|news|sante|societe|economie"
                    + "|politique|regions?|faits divers|emploi|presse|espace presse|communiques?( .*)?|publications?|depeches?.*|pages?|gouvernement"
                    + "|republique francaise|cnil.*|mentions legales.*|index|page|blog|dossiers?|agenda|rechercher?"
                    + "|sign (up|in)\\b.*|log ?in|connexion|.*\\b(powered|propulse|designed) (by|par)\\b.*|s'abonner|s'inscrire|mon compte)$");
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:©|\\(c\\)|Copyright) ?(?:© ?)?(?:\\d{4}(?: ?[-–] ?\\d{4})?)? ?[-–]? ?(\\p{Lu}[\\p{L}\\d’' &.-]{1,60}?) ?(?:[–|,;()\\[\\]]| - |\\d{4}|[Tt]ous|All|$)");
    private static final Pattern BEFORE_RIGHTS =
            Pattern.compile("(?:^|[.|–;] |\\s-\\s)(\\p{Lu}[\\p{L}\\d’' &-]{1,50}?) ?[-–,|]? ?©");
    private static final Pattern SLOGAN = Pattern.compile("\\s+[|–—:•·-]\\s+.*$|[.\\s☰≡✕×]+$");
    private static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\d]+|\\s*[:.|*~=<>\\[\\]]+$");
    private static final Pattern ORNAMENTS = Pattern.compile("^[:.|*~=<> \\[\\]-]+|\\s+[:.|*~=<>\\[\\]-]+$");
    private static final Pattern AT_EDGE = Pattern.compile("^[\\s|–—•·»:/-]+|[\\s|–—•·»:/-]+$");
    private static final Pattern PARTS = Pattern.compile("\\s+[-|–—•·»>]\\s+|\\s*\\|\\s*|: ");
    private static final String HOME =
            "a[rel=home], a[href=/], a[href~=^https?://[^/]+/?$], a[href~=^/?index\\.(php|html?)$]";
    private static final Pattern FILE =
            Pattern.compile("\\p{L}+(?:[-_]\\p{Ll}+){2,}|.*\\.(?:html?|aspx?|php|png|gif|jpe?g)");
    private static final Pattern PREFECT = Pattern.compile("^(?i:préf(?:et|ète)) (?=d[eu’'])");
    private static final int FOOT = 3_000;
    private static final int SHORT_TITLE = 8;

    private SiteName() {}

    /** Without the piece's title known. */
    static Optional<String> shownOn(Document page) {
        return agreed(shown(page).distinct().toList());
    }

    /** What agrees with the page's title best. */
    static Optional<String> of(Document page, Optional<String> title) {
        var inTitle = inTitle(ORNAMENTS.matcher(Typography.clean(page.title())).replaceAll(""), title);
        var names = Stream.of(
                        authority(page),
                        named(page, ".site-title, .site-name, #site-name, #site-title, a[rel=home]"),
                        inTitle,
                        shown(page))
                .flatMap(each -> each)
                .toList();
        return agreed(names).map(found -> spelledOut(page, found, names));
    }

    private static Stream<String> shown(Document page) {
        return Stream.of(
                        named(page, ".site-title, .site-name, #site-name, #site-title, a[rel=home]"),
                        named(
                                        page,
                                        "header a, h1 a, h2 a, [class*=logo] a, [id*=logo] a, [class*=head] a, [id*=haut] a")
                                .limit(4),
                        logo(page),
                        rights(page),
                        named(page, "[class*=brand], [class*=bandeau], [class*=logo], [class*=masthead], [id*=logo]"),
                        named(page, "a"),
                        copyright(page),
                        images(page))
                .flatMap(each -> each);
    }

    private static Stream<String> named(Document page, String marks) {
        var links = marks.endsWith(" a") || marks.equals("a");
        return page.select(marks).stream()
                .limit(200)
                .filter(element -> !links || element.is(HOME))
                .map(Element::text)
                .map(SiteName::tidy)
                .filter(SiteName::isName)
                .limit(3);
    }

    /** The block of marks of a French authority: its service, or the prefect whose services publish. */
    private static Stream<String> authority(Document page) {
        return page.select(".fr-header__service-title, .fr-header .fr-logo, .fr-header__brand .fr-logo").stream()
                .map(element -> Typography.clean(element.text()))
                .map(text -> PREFECT.matcher(text).replaceFirst("Préfecture "))
                .filter(SiteName::isName)
                .limit(1);
    }

    private static Stream<String> logo(Document page) {
        return page
                .select(
                        "a[href=/] img[alt], [id*=logo] img[alt], [class*=logo] img[alt], [class*=brand] img[alt], header img[alt],"
                                + " img[src*=logo][alt], img[src*=bandeau][alt]")
                .stream()
                .limit(6)
                .map(image -> image.attr("alt").replaceFirst("^[Ll]ogo (de |du |d['’]|de la )?", ""))
                .map(SiteName::tidy)
                .filter(SiteName::isName);
    }

    /** The first pictures of a page are those of its head. */
    private static Stream<String> images(Document page) {
        return page.select("img[alt]").stream()
                .limit(3)
                .map(image -> tidy(image.attr("alt")))
                .filter(SiteName::isName);
    }

    private static Stream<String> copyright(Document page) {
        return page.select("meta[name=copyright], meta[name=DC.rights], meta[name=owner]").stream()
                .map(meta -> tidy(meta.attr("content")
                        .replaceAll("[©\\d]|(?i:copyright|\\(c\\))", "")
                        .strip()))
                .filter(SiteName::isName);
    }

    private static Stream<String> rights(Document page) {
        var text = page.body().text();
        var foot = text.substring(Math.max(0, text.length() - FOOT));
        return Stream.concat(
                        RIGHTS.matcher(foot).results().map(found -> found.group(1)),
                        BEFORE_RIGHTS.matcher(foot).results().map(found -> found.group(1)))
                .map(SiteName::tidy)
                .filter(SiteName::isName)
                .limit(4);
    }

    /** {@code Une radiopharmacie à Dijon - La Gazette}: what the title of the page has beside that of the piece. */
    private static Stream<String> inTitle(String whole, Optional<String> title) {
        var folded = Folded.of(whole);
        var at = title.map(text -> folded.indexOf(Folded.of(text))).orElse(-1);
        if (at < 0 || folded.length() != whole.length()) {
            var parts = PARTS.split(whole, -1);
            return Words.count(whole) <= SHORT_TITLE || parts.length > 1
                    ? Stream.of(parts[parts.length - 1], parts[0])
                            .map(SiteName::tidy)
                            .filter(part -> !isOfPiece(part, title))
                            .filter(SiteName::isName)
                    : Stream.empty();
        }
        var before = PARTS.split(AT_EDGE.matcher(whole.substring(0, at)).replaceAll(""), -1);
        var behind = PARTS.split(
                AT_EDGE.matcher(whole.substring(at + title.orElse("").length())).replaceAll(""), -1);
        return Stream.of(behind[behind.length - 1], before[0])
                .map(SiteName::tidy)
                .filter(SiteName::isName);
    }

    /** Most of whose words the heading has as well. */
    private static boolean isOfPiece(String part, Optional<String> title) {
        var said = Arrays.asList(title.map(Folded::words).orElse("").split(" ", -1));
        var words = Folded.words(part).split(" ", -1);
        return Arrays.stream(words).filter(said::contains).count() * 3 >= words.length * 2L;
    }

    /** The first that another says as well, else the first. */
    private static Optional<String> agreed(List<String> names) {
        for (var name : names) {
            var words = Folded.words(name);
            var agrees = names.stream()
                    .filter(other -> !other.equals(name))
                    .map(Folded::words)
                    .anyMatch(other -> other.length() >= 3
                            && words.length() >= 3
                            && (other.contains(words) || words.contains(other)));
            if (agrees) {
                return Optional.of(name);
            }
        }
        return names.stream().findFirst();
    }

    /** An abbreviation that the page itself explains, or whose letters another name begins its words with. */
    private static String spelledOut(Document page, String name, List<String> names) {
        return page.select("abbr[title]").stream()
                .filter(abbreviation -> abbreviation.text().equals(name))
                .map(abbreviation -> abbreviation.attr("title").strip())
                .filter(words -> Words.count(words) > Words.count(name))
                .findFirst()
                .or(() ->
                        names.stream().filter(other -> abbreviates(name, other)).findFirst())
                .orElse(name);
    }

    private static boolean abbreviates(String name, String words) {
        var capitals = name.chars().filter(Character::isUpperCase).count();
        if (capitals < 2
                || capitals * 2 < name.chars().filter(Character::isLetter).count()
                || Words.count(words) < capitals - 1
                || Words.count(words) <= Words.count(name)) {
            return false;
        }
        var initials = new StringBuilder();
        for (var word : Folded.words(words).split(" ", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        var wanted = name.chars()
                .filter(Character::isUpperCase)
                .mapToObj(letter -> Folded.of(Character.toString(letter)))
                .toList();
        var at = 0;
        for (var letter : wanted) {
            at = initials.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String tidy(String text) {
        return SLOGAN.matcher(ORNAMENT.matcher(Typography.clean(text)).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    private static boolean isName(String text) {
        var words = Words.count(text);
        return words >= 1
                && words <= SHORT_TITLE
                && !FILE.matcher(text).matches()
                && Character.isUpperCase(text.charAt(0))
                && !NONE.matcher(Folded.of(text).strip()).matches();
    }
}
