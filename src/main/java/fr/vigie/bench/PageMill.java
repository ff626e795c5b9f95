package fr.vigie.bench;

import fr.vigie.document.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * News pages as sites deliver them: 60 kB, of which 2.4 kB are the article; the rest is head, menus, teasers, comments and
 * scripts.
 */
final class PageMill {
    private static final int SCRIPT = 26_000;

    private final ArticleMill articles;

    PageMill(long seed) {
        articles = new ArticleMill(seed);
    }

    /** Writes pages into a folder. */
    List<Path> write(Path folder, int count) throws IOException {
        var pages = new ArrayList<Path>(count);
        for (int number = 0; number < count; number++) {
            pages.add(Files.writeString(folder.resolve("page-" + number + ".html"), page(articles.next())));
        }
        return pages;
    }

    private static String page(Entry article) {
        var reading = article.reading();
        var title = reading.title().orElse("");
        var page = new StringBuilder(64_000);
        page.append("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(" - Le Journal</title><meta property=\"article:published_time\" content=\"")
                .append(reading.date().map(Object::toString).orElse(""))
                .append("\"><meta property=\"og:site_name\" content=\"Le Journal\"><script>var donnees='")
                .append("abcdefghij ".repeat(SCRIPT / 11))
                .append("'</script></head><body><nav><ul>");
        for (int item = 0; item < 60; item++) {
            page.append("<li class=\"menu-item\"><a href=\"/rubrique/")
                    .append(item)
                    .append("\"><span>Rubrique ")
                    .append(item)
                    .append("</span></a></li>");
        }
        page.append("</ul></nav><main><article><h1>").append(title).append("</h1>");
        for (var paragraph : reading.text().split("\n\n", -1)) {
            page.append("<p>").append(paragraph).append("</p>\n");
        }
        page.append("</article></main><aside class=\"related\"><h2>Sur le même sujet</h2>");
        for (int teaser = 0; teaser < 90; teaser++) {
            page.append("<div class=\"teaser\"><a href=\"/article/")
                    .append(teaser)
                    .append("\"><img src=\"/images/vignette-")
                    .append(teaser)
                    .append(".jpg\" alt=\"\"><h3>Un autre titre de la rubrique</h3></a><p>Quelques mots d’accroche"
                            + " pour donner envie de lire la suite.</p></div>\n");
        }
        return page.append("</aside><footer><p>© Le Journal. Tous droits réservés. Mentions légales</p></footer>")
                .append("</body></html>")
                .toString();
    }
}
