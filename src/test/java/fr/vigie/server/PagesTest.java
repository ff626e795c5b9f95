package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Kind;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as they leave the server. */
@Tag("process")
class PagesTest {
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title><script>alert(1)</script>",
            "javascript:alert(1)",
            "<svg/onload=alert(1)>",
            "{{7*7}}${7*7}",
            "</textarea><iframe src=javascript:alert(1)>");

    private static final int HOSTILE = 500;

    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<>(Showcase.all());
        for (int i = 0; i < PAYLOADS.size(); i++) {
            var payload = PAYLOADS.get(i);
            entries.add(Sheet.of(HOSTILE + i, payload)
                    .kind(Kind.COMMUNIQUE)
                    .date("2021-01-01")
                    .issuer(payload)
                    .file(payload, "application/pdf")
                    .source("javascript:alert(1)")
                    .contact(payload, payload, payload, payload)
                    .paragraph("Une page hostile. [o:" + payload + "] [l:" + payload + "] et [f:12:emplois:" + payload
                            + "] dit [q:" + "Quidam:" + payload + "] hostile.")
                    .entry());
        }
        vigie = RunningVigie.with(home, entries);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void whatADocumentHoldsIsTextWhereverItIsShown() throws Exception {
        var pages = new ArrayList<>(List.of("/?q=hostile", "/?q=" + Parameters.encode("\"><script>alert(1)</script>")));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            pages.add("/documents/" + Sheet.id(HOSTILE + i) + "?q=hostile");
            pages.add("/?organisation=" + Parameters.encode(PAYLOADS.get(i)));
            pages.add("/depot?refused=" + Parameters.encode(PAYLOADS.get(i)));
        }
        for (var path : pages) {
            var page = Jsoup.parse(vigie.get(path).body());

            assertThat(page.select(
                            "script:not([src]), img, iframe:not(.original-view), svg[onload], textarea:not(#pasted)"))
                    .as(path)
                    .isEmpty();
            for (var element : page.getAllElements()) {
                for (var attribute : element.attributes()) {
                    assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                    assertThat(attribute
                                            .getValue()
                                            .strip()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("javascript:")
                                    && List.of("href", "src", "action", "formaction")
                                            .contains(attribute.getKey()))
                            .as("%s in %s", attribute, path)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noPageCarriesAScriptOrStyleOfItsOwn() throws Exception {
        for (var path : List.of(
                "/", "/?q=dijon", "/documents/" + Sheet.id(1), "/depot", "/aide", "/a-propos", "/api/docs", "/rien")) {
            var page = vigie.get(path).body();

            assertThat(page).as(path).doesNotContain("<style").doesNotContain(" style=");
            assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find())
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void everyExampleOfTheHelpIsReadAndSaysWhatItFindsNow() throws Exception {
        var rows = Jsoup.parse(vigie.get("/aide").body()).select(".examples tbody tr");
        assertThat(rows).hasSizeGreaterThan(35);
        for (var row : rows) {
            assertThat(QueryParser.parse(row.select("code").text()))
                    .as(row.text())
                    .isInstanceOf(ParsedQuery.Understood.class);
            var found = row.select(".example-found").text();
            if (!found.equals("Aucun document")) {
                var there = Jsoup.parse(vigie.get(row.select("a").attr("href")).body());
                assertThat(there.select("h1").text()).contains(found);
            }
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepBrowsersSafe() throws Exception {
        for (var path : List.of("/", "/rien", "/api/search", "/api/rien", "/static/rien.css", "/health/live")) {
            var headers = vigie.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Vary").toString()).contains("Accept-Encoding");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void aMissIsAPageForAPersonAndAProblemForAProgram() throws Exception {
        var page = vigie.get("/rien", "Accept", "text/html");
        var program = vigie.get("/api/rien", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("Page introuvable");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aKnownPathUnderAnotherMethodSaysWhichItHas() throws Exception {
        var response = vigie.send(vigie.request("/api/search").DELETE().build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void assetsAreKeptForAYearUnderTheirVersionAndCompressed() throws Exception {
        var page = vigie.get("/").body();
        var link =
                Pattern.compile("href=\"(/static/vigie\\.css\\?v=[0-9a-f]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var styles = vigie.get(link.group(1), "Accept-Encoding", "gzip");

        assertThat(styles.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(styles.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(vigie.get("/static/vigie.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(vigie.get("/static/../templates/frame.jte").statusCode()).isBetween(400, 404);
        assertThat(vigie.get("/static/%2e%2e/vigie.css").statusCode()).isBetween(400, 404);
    }

    @Test
    void ofAnExcerptReadersGetNoText() throws Exception {
        var path = "/documents/" + Sheet.id(Showcase.EXCERPT);
        var reader = new String[] {"X-Forwarded-For", "203.0.113.9"};

        assertThat(vigie.get(path, reader).body())
                .contains("seuls des extraits")
                .doesNotContain("se lit chez son éditeur");
        assertThat(vigie.get("/api" + path, reader).body()).doesNotContain("se lit chez son éditeur");
        assertThat(vigie.get("/api" + path + "/text", reader).statusCode()).isEqualTo(403);
        assertThat(vigie.get("/api" + path + "/original", reader).statusCode()).isEqualTo(403);
        assertThat(vigie.get("/api" + path + "/text").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageSpeaksEnglishToWhoSwitched() throws Exception {
        assertThat(vigie.get("/").body()).contains("<html lang=\"fr\"").contains("Rechercher");
        assertThat(vigie.get("/", "Cookie", "vigie_language=en").body())
                .contains("<html lang=\"en\"")
                .contains("documents in the archive");
    }

    @Test
    void aQueryThatCannotBeReadIsNoticedAboveTheNearestResults() throws Exception {
        var response = vigie.get("/?q=" + Parameters.encode("(dijon"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("notice-warning")
                .contains("lecture la plus proche")
                .contains("class=\"hits\"");
    }

    @Test
    void theTagsOfATextAreMarkedAndTheTextIsWhole() throws Exception {
        var page = vigie.get("/documents/" + Sheet.id(Showcase.RELEASE) + "?q=" + Parameters.encode("filière santé"))
                .body();

        assertThat(page)
                .contains("<a class=\"tag tag-organisation\" href=\"/?organisation=CHU+Dijon-Bourgogne\"")
                .contains("<span class=\"tag tag-figure\"")
                .contains("<q class=\"quoted\">")
                .contains("id=\"hit-1\"");
        var text = page.substring(page.indexOf("id=\"text\""), page.indexOf("</article>"))
                .replaceAll("<[^>]+>", "");
        assertThat(text)
                .contains(
                        "Premier employeur industriel du bassin de Dijon, la filière santé y compte plus de 4 000 emplois directs, une centaine");
    }
}
