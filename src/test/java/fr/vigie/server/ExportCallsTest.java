package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.document.Entry;
import fr.vigie.document.Visibility;
import fr.vigie.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class ExportCallsTest {
    private static final int MANY = 230;
    private static RunningVigie vigie;

    @BeforeAll
    static void start(@TempDir Path home) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < MANY; i++) {
            entries.add(Sheet.of(i, "Numéro " + i)
                    .paragraph("Un laboratoire de Dijon, le " + i + "e.")
                    .entry());
        }
        entries.add(Sheet.of(900, "=cmd|' /C calc'!A0")
                .paragraph("Une clinique hostile, \"entre guillemets\".")
                .entry());
        entries.add(Sheet.of(901, "Un extrait")
                .source("https://journal.example/article")
                .excerpt()
                .paragraph("La clinique ouvre.")
                .paragraph("Le reste du texte appartient au journal.".repeat(20))
                .entry());
        entries.add(Sheet.of(902, "Un brouillon")
                .visibility(Visibility.DRAFT)
                .paragraph("Une clinique tenue secrète.")
                .entry());
        vigie = RunningVigie.with(home, entries);
    }

    @AfterAll
    static void stop() {
        vigie.close();
    }

    @Test
    void everyHitIsInTheExportOnceWhateverThePageHolds() throws Exception {
        var lines = text("format=jsonl&q=laboratoire&size=3").lines().toList();
        var found = vigie.get("/api/search?relax=false&size=0&q=laboratoire");

        assertThat(lines).hasSize(MANY);
        assertThat(Json.object(found.body()).path("total").asInt()).isEqualTo(MANY);
        Set<String> ids = lines.stream()
                .map(line -> Json.object(line).path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSize(MANY);
        assertThat(vigie.get("/api/export?q=laboratoire").headers().firstValue("Vigie-Total"))
                .contains(Integer.toString(MANY));
    }

    @Test
    void aLineOfJsonHasTheDocumentWholeWithItsAddressAndItsSnippets() throws Exception {
        var line = Json.object(text("format=jsonl&q=%22une+clinique+hostile%22").strip());

        assertThat(line.path("text").asText()).contains("Une clinique hostile");
        assertThat(line.path("address").asText()).isEqualTo(vigie.address("/documents/" + Sheet.id(900)));
        assertThat(line.path("snippets").path(0).asText()).contains("clinique hostile");
        assertThat(line.path("figures").isArray()).isTrue();
    }

    @Test
    void aTitleThatIsAFormulaIsHarmlessInTablesAndQuotesAreDoubled() throws Exception {
        var table = text("format=csv&q=hostile");

        assertThat(table).startsWith("id,title,date,kind,issuer,author,language,rights,address,source,");
        assertThat(table).contains(",'=cmd|' /C calc'!A0,", "\"\"entre guillemets\"\"");
        try (var book = workbook("format=xlsx&q=hostile")) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0");
        }
    }

    @Test
    void aWorkbookHasARowForEveryHit() throws Exception {
        try (var book = workbook("format=xlsx&q=laboratoire")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(MANY);
        }
    }

    @Test
    void anExcerptGivesItsSnippetAndItsAddressAndNeverItsText() throws Exception {
        for (var format : List.of("csv", "jsonl", "ris")) {
            var export = text("format=" + format + "&q=%22la+clinique+ouvre%22");

            assertThat(export).contains("La clinique ouvre", "https://journal.example/article");
            assertThat(export).doesNotContain("appartient");
        }
        try (var book = workbook("format=xlsx&q=%22la+clinique+ouvre%22")) {
            for (var cell : book.getSheetAt(0).getRow(1)) {
                assertThat(cell.toString()).doesNotContain("appartient");
            }
        }
    }

    @Test
    void referencesBeginAndEndAsLibrariesReadThem() throws Exception {
        var references = text("format=ris&q=laboratoire");

        assertThat(references.lines().filter(line -> line.startsWith("TY  - "))).hasSize(MANY);
        assertThat(references.lines().filter(line -> line.equals("ER  - "))).hasSize(MANY);
        assertThat(references.lines()).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    }

    @Test
    void aDraftIsInTheExportOfTheDeskAlone() throws Exception {
        assertThat(text("format=jsonl&q=clinique")).doesNotContain("secrète", "Un brouillon");
        assertThat(text("format=jsonl&q=clinique&audience=desk")).contains("secrète");
        assertThat(vigie.get("/api/export?audience=desk", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anExportReadsStrictlyAndNamesWhatItCannotRead() throws Exception {
        assertThat(text("format=jsonl&q=laboratoire+clinique")).isEmpty();
        var format = vigie.get("/api/export?format=doc");
        assertThat(format.statusCode()).isEqualTo(400);
        assertThat(Json.object(format.body()).path("parameter").asText()).isEqualTo("format");
        assertThat(vigie.get("/api/export?q=%22").statusCode()).isEqualTo(400);
        assertThat(vigie.get("/api/export?nonsense=1").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageOffersEveryFormatOfWhatItShows() throws Exception {
        var page = vigie.get("/?q=laboratoire&sort=oldest").body();
        assertThat(page)
                .contains("/api/export?q=laboratoire&amp;sort=oldest&amp;format=csv")
                .contains("format=jsonl", "format=ris", "format=xlsx");
        assertThat(vigie.get("/?q=introuvable").body()).doesNotContain("/api/export");
    }

    private static String text(String parameters) throws Exception {
        var response = vigie.get("/api/export?" + parameters);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"vigie-");
        return response.body();
    }

    private static XSSFWorkbook workbook(String parameters) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(vigie.address("/api/export?" + parameters)))
                    .build();
            return new XSSFWorkbook(client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        }
    }
}
