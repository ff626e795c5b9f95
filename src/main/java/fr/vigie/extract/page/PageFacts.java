package fr.vigie.extract.page;

import fr.vigie.extract.release.Dates;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern CHANGED = Pattern.compile("updated|modif|maj\\b|mis a jour");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.[a-z]{2,12}/?|@.*");
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
