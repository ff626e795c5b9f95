package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import fr.vigie.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the README's tour again, of a Vigie that runs elsewhere over the sample corpus and has no account:
 * {@code -Dvigie.tour=http://127.0.0.1:7070 -Dvigie.pictures=docs/pictures}.
 */
@EnabledIfSystemProperty(named = "vigie.tour", matches = ".+")
class TourPicturesIT {
    private static final String ADDRESS = System.getProperty("vigie.tour", "");
    private static final Path PICTURES = Path.of(System.getProperty("vigie.pictures", "target/pictures"));
    private static final String WORDS = "radiopharmacie";

    @Test
    void everyStopOfTheTourHasItsPicture() throws Exception {
        var release = ask("/api/search?group=reprints&kind=communique&q=" + WORDS)
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        var reprint = ask("/api/documents/" + release)
                .path("reprints")
                .path(0)
                .path("id")
                .asText();
        try (var chromium = new Chromium();
                var reader = chromium.reader(options -> options.setDeviceScaleFactor(1))) {
            var page = reader.newPage();
            take(page, "/?q=" + WORDS, "search");
            take(page, "/documents/" + release + "?q=" + WORDS, "document");
            take(page, "/documents/" + release + "/comparaison/" + reprint, "comparison");
            take(page, "/chiffres?family=emplois&sort=-value", "figures");
            take(page, "/noms/organisation/inserm", "sheet");
            take(page, "/veilles/nouvelle?q=chercheurs", "monitor");
        }
    }

    private static JsonNode ask(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return Json.object(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static void take(Page page, String path, String name) {
        var response = page.navigate(ADDRESS + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
