package fr.vigie.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The {@code meta} elements of a page by what they call themselves, whatever attribute they do it in. */
final class Metas {
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> contents = new HashMap<>();

    private Metas() {}

    static Metas of(Document page) {
        var metas = new Metas();
        for (var element : page.getElementsByTag("meta")) {
            var content = element.attr("content");
            if (!content.isBlank()) {
                NAMES.stream()
                        .map(name -> element.attr(name).strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> metas.contents
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(content));
            }
        }
        return metas;
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** In the order of the page. */
    List<String> all(String name) {
        return contents.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
