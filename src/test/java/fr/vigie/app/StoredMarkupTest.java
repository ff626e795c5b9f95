package fr.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No word of a file becomes markup: real files carry hostile words in every place that files have, go the whole way, and
 * every page that can be reached from the first is looked at.
 */
@Tag("process")
final class StoredMarkupTest {
    private static final int MOST_PAGES = 150;

    @TempDir
    private Path folder;

    @Test
    void hostileWordsInTitlesNamesFileNamesHeadersAndMetadataStayWords() throws Exception {
        var payloads = payloads();
        var files = Files.createDirectory(folder.resolve("files"));
        for (int i = 0; i < payloads.size(); i++) {
            write(files, i, payloads.get(i));
        }
        var home = folder.resolve("home");
        var taken = new CommandRun(home).run("ingest", files.toString(), "--json");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.json().path("indexed").asInt()).isGreaterThan(4 * payloads.size());

        try (var server = ServedHome.start(home)) {
            var looked = new TreeSet<String>();
            var ahead = new ArrayDeque<>(
                    List.of("", "?q=injected", "?q=h%C3%B4pital", "?lang=en", "upload", "bureau", "api/docs"));
            var seen = new HashSet<>(ahead);
            while (!ahead.isEmpty() && looked.size() < MOST_PAGES) {
                var path = ahead.remove();
                var answer = server.ask(path);
                if (isPage(answer)) {
                    looked.add(path);
                    var page = Jsoup.parse(answer.body(), server.address() + path);
                    check(page, answer, path);
                    links(page, server.address()).stream().filter(seen::add).forEach(link -> {
                        if (isOfDocument(link)) {
                            ahead.addFirst(link);
                        } else {
                            ahead.addLast(link);
                        }
                    });
                }
            }
            assertThat(looked.stream().filter(path -> isOfDocument(path)))
                    .as("pages of documents looked at")
                    .hasSizeGreaterThan(50);
        }
    }

    private static void check(Document page, HttpResponse<String> answer, String path) {
        assertThat(page.select("[data-injected]")).as(path).isEmpty();
        assertThat(page.select("script:not([src])").stream()
                        .filter(script -> !script.attr("type").endsWith("json")))
                .as("scripts in %s", path)
                .isEmpty();
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                if (List.of("href", "src", "action", "formaction", "data").contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                            .as(path)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:text/html");
                }
            }
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("script-src")
                .doesNotContain("unsafe-inline'; script")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .contains("nosniff");
    }

    /** Addresses on the page that lead to pages of the same server, but for those that hold files as they came. */
    private static List<String> links(Document page, String address) {
        return page.select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith(address) && !link.contains("/original"))
                .map(link -> link.substring(address.length()).replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    private static boolean isOfDocument(String path) {
        return path.startsWith("documents/") || path.startsWith("bureau/");
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** The hostile words in each kind of file, at each place where such a file has words. */
    private static void write(Path folder, int number, String payload) throws IOException {
        Files.writeString(folder.resolve(number + "-texte.txt"), """
                %1$s

                Dijon, le 12 mars 2026

                L’hôpital de Vesoul (%1$s) ouvre 12 lits %1$s pour 3 M€.
                « Nous ouvrons %1$s », explique Jean %1$s Dupont, maire de Vesoul.

                Contact presse : Jean Dupont %1$s – jean@example.org – 03 80 00 00 %2$02d
                À propos de l’hôpital de Vesoul %1$s
                Un hôpital %1$s.
                """.formatted(payload, number % 100));
        Files.writeString(folder.resolve(number + "-page.html"), """
                <!doctype html><html lang="fr"><head><title>%1$s</title><meta name="author" content="%1$s">
                <meta property="og:title" content="%1$s"><meta property="og:site_name" content="%1$s">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"%2$s","author":{"name":"%2$s"}}</script>
                </head><body><article><h1>%1$s</h1><p>L’hôpital %1$s de Vesoul ouvre douze lits de médecine, et c’est une
                longue phrase pour que la page en vaille la peine, numéro %3$d.</p></article></body></html>
                """.formatted(
                        escaped(payload), payload.replaceAll("[\"\\\\\\p{Cntrl}]", ""), number));
        Files.writeString(folder.resolve(number + "-courriel.eml"), """
                From: "%1$s" <a%2$d@example.org>
                To: presse@example.org
                Subject: =?utf-8?B?%3$s?=
                Date: Thu, 12 Mar 2026 08:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %4$s L’hôpital de Vesoul ouvre.
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename*=UTF-8''%5$s

                Pièce jointe %2$d %4$s
                --b--
                """.formatted(
                payload.replaceAll("[\"\\\\\\P{Print}]", ""),
                number,
                Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)),
                payload,
                URLEncoder.encode(payload + ".txt", StandardCharsets.UTF_8).replace("+", "%20")));
        var name = payload.replace('/', '∕').replaceAll("\\p{Cntrl}", "");
        Files.writeString(folder.resolve(name + number + ".txt"), "Nommé " + number + "\n\nL’hôpital de Vesoul.");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(number + "-archive.zip")))) {
            zip.putNextEntry(new ZipEntry(payload + ".txt"));
            zip.write(("Dans l’archive " + number + " " + payload).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String escaped(String payload) {
        return payload.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static List<String> payloads() throws IOException {
        try (var lines = Objects.requireNonNull(StoredMarkupTest.class.getResourceAsStream("markup.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
