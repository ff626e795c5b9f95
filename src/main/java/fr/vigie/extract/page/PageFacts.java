package fr.vigie.extract.page;

import fr.vigie.extract.release.Dates;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's metadata and marks say of the piece on it. */
final class PageFacts {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "article.published",
            "og:published_time",
            "og:pubdate",
            "datePublished",
            "date.publication",
            "publication_date",
            "publication-date",
            "publish-date",
            "publish_date",
            "publishdate",
            "published-date",
            "pubdate",
            "sailthru.date",
            "parsely-pub-date",
            "cXenseParse:recs:publishtime",
            "cxenseparse:publishtime",
            "iso-8601-publish-date",
            "citation_publication_date",
            "citation_online_date",
            "prism.publicationDate",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.available");

    /** Dates of the piece as a rule, of the page's making at times: what the page shows goes before. */
    private static final List<String> DATED = List.of(
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "date",
            "date.created",
            "created",
            "dateCreated");

    private static final Pattern PATH_DATE = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{2})[/-](\\d{2})(?=[/_.-]|$)");
    private static final Pattern NOBODY = Pattern.compile(
            "^(admin|super user|la redaction|redaction|webmaster|webmestre|root|editor|user|service |communication|equipe|"
                    + "auteur|author|unknown|anonyme|agence|centre|chu |ars |publie|mis |resultats|communique|ministere|"
                    + "universite|hopital|groupe|region|ville|direction|pole |institut|association|fondation|federation|"
                    + "photo|credit|temps de|lecture|partager|abonne|article|lire|actualite|sante |le |la |les )");
    private static final Pattern BY = Pattern.compile(
            "^.{0,80}?\\b(?i:(?:publié |écrit |article |propos recueillis |texte |rédigé |signé |posté )?(?:par|by)|de notre correspondante?,?|auteure? ?:|textes? ?:)\\s*:?\\s*(?=\\p{Lu})");
    private static final Pattern AFTER_NAME =
            Pattern.compile("\\s*([|•·(/–—]|\\s-\\s|\\b(?i:le|publié|mis|journaliste|avec|à|pour)\\s|\\d|@).*$");
    private static final Pattern AND = Pattern.compile("\\s*(?:,|;| et | & | and )\\s*");
    private static final Pattern ROLE = Pattern.compile("(?i)^(?:par|by|textes?(?: de)?|récit(?: de)?) |\\.$");
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:Dr|Pr|Docteur|Professeur|Prof\\.|Me|Mme|M\\.) )?\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de |du |des |de la |d[’']|l[’']|van |von |der |el |ben |di |da |le |la )?\\p{Lu})[\\p{L}.’'-]*){1,3}");
    private static final List<String> AUTHOR_MARKS = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            "[typeof~=Person] [property~=name], [typeof~=Person][property~=name]",
            ".byline .author, .author-name, .author .fn, .vcard .fn",
            ".auteur, .author, .byline, .signature, .nom-auteur, .article-author, .article__author, .article__authors,"
                    + " [class*=byline], [class*=author-name], [class*=authorname]");
    private static final List<String> AUTHOR_METAS =
            List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author");
    private static final String AROUND = "#comments, .comments, .comment, footer:not(.node__meta), aside, nav";
    private static final int MOST_AUTHORS = 6;
    private static final int LONGEST_NAME = 60;

    private static final Pattern CHANGED = Pattern.compile("updated|modif|maj\\b|mis a jour");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.[a-z]{2,6}/?|@.*");
    private static final Pattern SLOGAN = Pattern.compile("\\s+[|–—:•-]\\s+.*$|,? le site .*$");
    private static final String FRAME = "nav, footer, aside, .related, .comments, #comments, .comment, .sidebar";

    private final Document page;
    private final JsonLd jsonLd;
    private final Metas metas;
    private final Optional<String> site;

    PageFacts(Document page, JsonLd jsonLd, Metas metas) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.metas = metas;
        this.site = readSite();
    }

    /** Whose page it is: a name that people use before an address. */
    Optional<String> site() {
        return site;
    }

    /** As the metadata have it. */
    Optional<String> statedSite() {
        return statedSites().stream()
                .filter(name -> !ADDRESS.matcher(name).matches())
                .findFirst();
    }

    /** What the metadata call it. */
    private List<String> statedSites() {
        return Stream.of(
                        meta("og:site_name"),
                        jsonLd.publisher(),
                        meta("application-name"),
                        meta("dc.publisher"),
                        meta("dcterms.publisher"),
                        meta("apple-mobile-web-app-title"))
                .flatMap(Optional::stream)
                .map(Typography::clean)
                .map(name -> SLOGAN.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank() && name.length() <= 100)
                .toList();
    }

    private Optional<String> readSite() {
        return statedSite()
                .or(() -> SiteName.shownOn(page).map(Typography::clean))
                .or(() -> statedSites().stream().findFirst());
    }

    /** As machines read it; the day of a change is none of these. */
    Optional<LocalDate> published() {
        return jsonLd.published()
                .flatMap(Dates::ofMachine)
                .or(() -> metaDate(PUBLISHED))
                .or(() -> markedDate(
                        "[itemprop=datePublished], [property~=datePublished$], time[pubdate], abbr.published,"
                                + " [property~=dc:(date|created)]"));
    }

    /** What a page without a stated date has beside it: weak, asked after the page's own words. */
    Optional<LocalDate> hinted() {
        return metaDate(DATED)
                .or(() ->
                        markedDate("[itemprop=dateCreated], [property~=dateCreated$], time.published, time.entry-date,"
                                + " .published time, article header time, main header time"))
                .or(this::pathDate);
    }

    private Optional<LocalDate> metaDate(List<String> names) {
        return names.stream()
                .flatMap(name -> meta(name).stream())
                .flatMap(value -> Dates.ofMachine(value).stream())
                .findFirst();
    }

    private Optional<LocalDate> markedDate(String marks) {
        return page.select(marks).stream()
                .filter(element -> element.closest(FRAME) == null)
                .filter(element -> !CHANGED.matcher(Folded.of(element.className() + element.attr("itemprop")))
                        .find())
                .flatMap(element -> valueOf(element).stream())
                .flatMap(value -> Dates.ofMachine(value).stream())
                .findFirst();
    }

    /** The times among some blocks of the page, in machine form. */
    static Optional<LocalDate> timeIn(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.of(
                                Optional.ofNullable(block.element().closest("time[datetime]")),
                                Optional.ofNullable(block.element().selectFirst("time[datetime]")))
                        .flatMap(Optional::stream))
                .filter(time -> time.closest(FRAME) == null
                        && !CHANGED.matcher(Folded.of(time.className() + " " + said(time)))
                                .find())
                .flatMap(time -> Dates.ofMachine(time.attr("datetime")).stream())
                .findFirst();
    }

    /** The words before a time. */
    private static String said(Element time) {
        var parent = time.parent();
        var text = parent == null ? "" : parent.ownText();
        return text.substring(0, Math.min(100, text.length()));
    }

    private Optional<LocalDate> pathDate() {
        var address = Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href"))
                .or(() -> meta("og:url"));
        return address.flatMap(path -> {
            var matcher = PATH_DATE.matcher(path);
            return matcher.find()
                    ? Dates.ofMachine(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                    : Optional.empty();
        });
    }

    private static Optional<String> valueOf(Element element) {
        return List.of("datetime", "content", "title").stream()
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .or(() -> Optional.of(element.text()));
    }

    /** Who signed the piece, as persons' names with commas between. */
    Optional<String> author() {
        var told = Stream.concat(
                Stream.of(jsonLd.authors()),
                Stream.concat(
                        AUTHOR_METAS.stream().map(metas::all),
                        Stream.of(labelledAuthor().stream().toList())));
        return Stream.concat(told, AUTHOR_MARKS.stream().map(this::marked))
                .map(this::persons)
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private List<String> marked(String marks) {
        return page.select(marks).stream()
                .filter(element -> element.closest(AROUND) == null)
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .limit(3)
                .toList();
    }

    private String persons(List<String> names) {
        return names.stream()
                .flatMap(name -> person(name).stream())
                .distinct()
                .limit(MOST_AUTHORS)
                .collect(Collectors.joining(", "));
    }

    /** {@code twitter:label1} says what {@code twitter:data1} is. */
    private Optional<String> labelledAuthor() {
        return meta("twitter:label1")
                .filter(label -> Folded.of(label).matches("(ecrit|publie|redige) par|auteur.*|written by|author|by"))
                .flatMap(label -> meta("twitter:data1"));
    }

    /** Persons' names, commas between, without what a byline has around them. */
    Optional<String> person(String raw) {
        var text = BY.matcher(Typography.clean(raw.substring(0, Math.min(raw.length(), 200))))
                .replaceFirst("");
        var names = Stream.of(AND.split(AFTER_NAME.matcher(text).replaceFirst(""), -1))
                .map(name -> ROLE.matcher(name).replaceFirst("").strip())
                .filter(this::isPerson)
                .limit(MOST_AUTHORS)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(joined -> !joined.isEmpty());
    }

    private boolean isPerson(String name) {
        return name.length() <= LONGEST_NAME
                && PERSON.matcher(name).matches()
                && !NOBODY.matcher(Folded.of(name)).find()
                && site.filter(house -> Folded.words(house).equals(Folded.words(name)))
                        .isEmpty();
    }

    private Optional<String> meta(String name) {
        return metas.first(name);
    }

    Optional<String> description() {
        return meta("og:description")
                .or(() -> meta("description"))
                .or(jsonLd::description)
                .map(Typography::clean);
    }

    boolean isNews() {
        return jsonLd.isNews() || meta("og:type").map("article"::equals).orElse(false);
    }
}
