package fr.vigie.extract.page;

import fr.vigie.extract.release.Dates;
import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's metadata and marks say of the piece on it. */
final class PageFacts {
    private static final List<String> DATE_METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datePublished",
            "date.publication",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "sailthru.date",
            "parsely-pub-date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "date",
            "article.published",
            "cXenseParse:recs:publishtime",
            "citation_publication_date");
    private static final Pattern PATH_DATE = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{2})[/-](\\d{2})(?=[/_.-]|$)");
    private static final Pattern NOBODY = Pattern.compile(
            "^(admin.*|la redaction.*|redaction.*|par la redaction|webmaster.*|webmestre|root|editor|user|afp|service .*|"
                    + "communication|equipe .*|auteur.*|author.*|unknown|anonyme|.*https?:.*|.*@.*|)$");
    private static final Pattern BY = Pattern.compile(
            "^(?i:(?:publié |écrit |article |propos recueillis |texte |rédigé )?(?:par|by) |de notre correspondante?,? )\\s*:?");
    private static final Pattern AFTER_NAME =
            Pattern.compile("\\s*([|•·,(/–—]|\\s-\\s|\\b(?i:le|publié|mis|journaliste|avec|à)\\s|\\d).*$");
    private static final int LONGEST_NAME = 60;

    private final Document page;
    private final JsonLd jsonLd;

    PageFacts(Document page, JsonLd jsonLd) {
        this.page = page;
        this.jsonLd = jsonLd;
    }

    Optional<String> site() {
        return meta("og:site_name")
                .or(jsonLd::publisher)
                .or(() -> meta("application-name"))
                .or(() -> meta("dc.publisher"))
                .or(() -> SiteName.shownOn(page))
                .map(Typography::clean)
                .filter(name -> !name.isBlank() && name.length() <= 100);
    }

    /** As machines read it; the day of a change is none of these. */
    Optional<LocalDate> published() {
        return jsonLd.published()
                .flatMap(Dates::ofMachine)
                .or(this::metaDate)
                .or(() -> markedDate("[itemprop=datePublished], [property=datePublished], time[pubdate]"))
                .or(() -> markedDate("time.published, time.entry-date, .published time, .date time, header time"));
    }

    private Optional<LocalDate> metaDate() {
        return DATE_METAS.stream()
                .flatMap(name -> meta(name).stream())
                .flatMap(value -> Dates.ofMachine(value).stream())
                .findFirst();
    }

    private Optional<LocalDate> markedDate(String marks) {
        return page.select(marks).stream()
                .filter(element -> element.closest("nav, footer, aside, .related, .comments, #comments") == null)
                .filter(element -> !Folded.of(element.className() + element.attr("itemprop"))
                        .matches(".*(updated|modif).*"))
                .flatMap(element -> valueOf(element).stream())
                .flatMap(value -> Dates.ofMachine(value).stream())
                .findFirst();
    }

    /** The only time on a page, or the date in its address: weak, asked after the page's own words. */
    Optional<LocalDate> hinted() {
        var times = page.select("article time[datetime], main time[datetime]");
        var first = times.stream()
                .filter(time -> !time.className().contains("updated"))
                .flatMap(time -> Dates.ofMachine(time.attr("datetime")).stream())
                .findFirst();
        return first.or(this::pathDate);
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

    /** Who signed the piece, as a person's name. */
    Optional<String> author() {
        var names = new ArrayList<>(jsonLd.authors());
        meta("author").ifPresent(names::add);
        meta("article:author").ifPresent(names::add);
        meta("dc.creator").ifPresent(names::add);
        meta("dcterms.creator").ifPresent(names::add);
        for (var element : page.select(
                "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline .author, .author-name, .author .fn,"
                        + " .auteur, .author, .byline, .signature, .nom-auteur, .article-author, .article__author")) {
            if (element.closest("#comments, .comments, .comment, footer, aside, nav") == null) {
                names.add(element.hasAttr("content") ? element.attr("content") : element.text());
            }
        }
        return names.stream().flatMap(name -> person(name).stream()).findFirst();
    }

    /** A person's name, without what a byline has around it. */
    Optional<String> person(String raw) {
        var name = AFTER_NAME
                .matcher(BY.matcher(Typography.clean(raw.substring(0, Math.min(raw.length(), 200))))
                        .replaceFirst(""))
                .replaceFirst("")
                .strip();
        var folded = Folded.of(name);
        var isSite = site().map(site -> Folded.words(site).equals(Folded.words(name)))
                .orElse(false);
        return name.isEmpty()
                        || name.length() > LONGEST_NAME
                        || !Character.isUpperCase(name.charAt(0))
                        || isSite
                        || name.indexOf(' ') < 0
                        || NOBODY.matcher(folded).matches()
                ? Optional.empty()
                : Optional.of(name);
    }

    Optional<String> meta(String name) {
        return Optional.ofNullable(page.selectFirst("meta[property=" + name + "]"))
                .or(() -> Optional.ofNullable(page.selectFirst("meta[name=" + name + "]")))
                .or(() -> Optional.ofNullable(page.selectFirst("meta[itemprop=" + name + "]")))
                .map(element -> element.attr("content"))
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank());
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
