package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of the article on it. */
final class JsonLd {
    private static final Set<String> PIECES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "backgroundnewsarticle",
            "opinionnewsarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "report",
            "scholarlyarticle",
            "techarticle",
            "pressrelease",
            "advertisercontentarticle");
    private static final Set<String> PAGES = Set.of("webpage", "itempage", "creativework");

    private static final Set<String> HOUSES = Set.of(
            "newsmediaorganization",
            "organization",
            "governmentorganization",
            "medicalorganization",
            "hospital",
            "corporation",
            "ngo",
            "collegeoruniversity",
            "website");
    private static final int MOST_OBJECTS = 500;

    private final Map<?, ?> piece;
    private final List<Map<?, ?>> objects;

    private JsonLd(Map<?, ?> piece, List<Map<?, ?>> objects) {
        this.piece = piece;
        this.objects = objects;
    }

    static JsonLd of(Document page) {
        var objects = new ArrayList<Map<?, ?>>();
        for (var script : page.select("script[type*=ld+json]")) {
            LooseJson.read(script.data()).ifPresent(value -> collect(value, objects, 0));
        }
        var title = Folded.words(page.title());
        objects.removeIf(object -> isOfAnother(object, page));
        var piece = ofTypes(objects, PIECES)
                .filter(object -> title.length() > 20
                        && texts(object.get("headline")).stream()
                                .map(Folded::words)
                                .anyMatch(headline -> headline.length() > 15 && title.contains(headline)))
                .findFirst()
                .or(() -> first(objects, PIECES))
                .or(() -> first(objects, PAGES))
                .orElse(Map.of());
        return new JsonLd(piece, List.copyOf(objects));
    }

    /** An article that neither the title nor a heading of the page names: a teaser's, or one that was here before. */
    private static boolean isOfAnother(Map<?, ?> object, Document page) {
        var isPiece =
                texts(object.get("@type")).stream().anyMatch(type -> PIECES.contains(type.toLowerCase(Locale.ROOT)));
        var headline = texts(object.get("headline")).stream()
                .findFirst()
                .map(text -> words(plain(text)))
                .orElse(Set.of());
        if (!isPiece || headline.size() < 3) {
            return false;
        }
        var shown = words(page.title()
                + ' '
                + page.select("h1, h2").text()
                + ' '
                + page.select("meta[property=og:title]").attr("content"));
        return shown.size() >= 3 && headline.stream().filter(shown::contains).count() * 4 < headline.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Folded.words(text).split(" ", -1))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    private static void collect(@Nullable Object value, List<Map<?, ?>> objects, int depth) {
        if (depth > 6 || objects.size() > MOST_OBJECTS) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, objects, depth + 1));
        } else if (value instanceof Map<?, ?> object) {
            objects.add(object);
            for (var name : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "publisher", "isPartOf")) {
                collect(object.get(name), objects, depth + 1);
            }
        }
    }

    private static Optional<Map<?, ?>> first(List<Map<?, ?>> objects, Set<String> types) {
        return ofTypes(objects, types).findFirst();
    }

    private static Stream<Map<?, ?>> ofTypes(List<Map<?, ?>> objects, Set<String> types) {
        return objects.stream()
                .filter(object -> texts(object.get("@type")).stream()
                        .anyMatch(type -> types.contains(type.toLowerCase(Locale.ROOT))));
    }

    /** Whether the page says that it is a press article. */
    boolean isNews() {
        return texts(piece.get("@type")).stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).endsWith("newsarticle"));
    }

    Optional<String> headline() {
        return text("headline").or(() -> text("name"));
    }

    Optional<String> description() {
        return text("description");
    }

    Optional<String> published() {
        return text("datePublished").or(() -> text("dateCreated"));
    }

    /** Who publishes the piece, or whose site it is. */
    Optional<String> publisher() {
        return names(piece.get("publisher")).stream()
                .findFirst()
                .or(() -> first(objects, HOUSES)
                        .flatMap(house -> names(house).stream().findFirst()));
    }

    List<String> authors() {
        var authors = names(piece.get("author"));
        return authors.isEmpty() ? names(piece.get("creator")) : authors;
    }

    Optional<String> body() {
        return text("articleBody");
    }

    private Optional<String> text(String name) {
        return texts(piece.get(name)).stream()
                .map(JsonLd::plain)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The names of what is described here, or elsewhere in the same graph under its {@code @id}. */
    private List<String> names(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            var names = texts(object.get("name"));
            return (names.isEmpty() ? namesOf(object.get("@id")) : names)
                    .stream().map(JsonLd::plain).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> names(each).stream()).toList();
        }
        return texts(value).stream().map(JsonLd::plain).toList();
    }

    private List<String> namesOf(@Nullable Object id) {
        return objects.stream()
                .filter(object -> id != null && id.equals(object.get("@id")))
                .map(object -> texts(object.get("name")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    /** Entities and tags find their way into JSON. */
    private static String plain(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text.strip();
        }
        return Jsoup.parse(text).wholeText().strip();
    }
}
