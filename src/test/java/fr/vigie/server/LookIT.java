package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page, in light and dark, on a desk and on a telephone: axe finds nothing serious, nothing runs out of the window,
 * the browser complains of nothing. What it looks like is left in {@code target/screenshots}.
 */
class LookIT {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        var words = "q=fili%C3%A8re+sant%C3%A9";
        PAGES.put("home", "/");
        PAGES.put("search", "/?" + words);
        PAGES.put(
                "filtered",
                "/?" + words + "&organisation=CHU+Dijon-Bourgogne&organisation.not=CGFL&from=2019-01-01&to=2019-12-31");
        PAGES.put("map", "/carte?" + words);
        PAGES.put("facet", "/facettes/organisation?" + words);
        PAGES.put("sheet", "/noms/organisation/CHU%20Dijon-Bourgogne");
        PAGES.put("place-sheet", "/noms/place/Dijon");
        PAGES.put("figures", "/chiffres?measure=emplois&sort=-value");
        PAGES.put("quotes", "/citations");
        PAGES.put("batch", "/lot");
        PAGES.put("nothing", "/?q=introuvablissime&kind=report");
        PAGES.put("misread", "/?q=%28dijon");
        PAGES.put("document", "/documents/" + Sheet.id(Showcase.RELEASE) + "?" + words + "#hit-2");
        PAGES.put("comparison", "/documents/" + Sheet.id(Showcase.RELEASE) + "/comparaison/" + Sheet.id(2));
        PAGES.put("draft", "/documents/" + Sheet.id(Showcase.DRAFT));
        PAGES.put("upload", "/depot");
        PAGES.put("help", "/aide");
        PAGES.put("about", "/a-propos");
        PAGES.put("interface", "/api/docs");
        PAGES.put("missing", "/rien");
    }

    @Test
    void everyPageIsAccessibleAndFitsItsWindow(@TempDir Path home) throws Exception {
        var found = new ArrayList<String>();
        try (var vigie = RunningVigie.with(home, Showcase.all());
                var chromium = new Chromium()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 375)) {
                    try (var reader = chromium.reader(options ->
                            options.setColorScheme(scheme).setViewportSize(width, width > 400 ? 860 : 780))) {
                        var page = reader.newPage();
                        page.onConsoleMessage(message -> {
                            if (message.type().equals("error")
                                    && !message.text().contains("404")) {
                                found.add(page.url() + ": " + message.text());
                            }
                        });
                        page.onPageError(error -> found.add(page.url() + ": " + error));
                        for (var each : PAGES.entrySet()) {
                            page.navigate(vigie.address(each.getValue()));
                            Look.at(page, each.getKey(), scheme, width, found);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anEmptyArchiveSaysWhatToDo(@TempDir Path home) throws Exception {
        var found = new ArrayList<String>();
        try (var vigie = RunningVigie.empty(home);
                var chromium = new Chromium();
                var reader = chromium.reader(options -> options)) {
            var page = reader.newPage();
            page.navigate(vigie.address("/"));
            Look.at(page, "empty", ColorScheme.LIGHT, 1280, found);

            assertThat(page.locator("main h1").innerText()).isEqualTo("L’archive est encore vide");
        }
        assertThat(found).isEmpty();
    }
}
