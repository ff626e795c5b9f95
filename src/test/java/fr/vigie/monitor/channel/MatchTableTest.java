package fr.vigie.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.messages.Cells;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The table as a library for such tables reads it. */
class MatchTableTest {

    @Test
    void everyAlertIsALineUnderTheColumnsNames() throws IOException {
        var text = new StringBuilder();
        new MatchTable(Telling.SIGNPOSTS, Locale.FRENCH)
                .write(List.of(Telling.whole(), Telling.nasty()).iterator(), text);

        assertThat(text).startsWith("\uFEFFtrouvé,");
        var lines = read(text.substring(1));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("titre")).isEqualTo("Un nouveau bâtiment pour le CHU");
        assertThat(lines.getFirst().get("passage")).startsWith("Le CHU de Dijon investit 12 M€");
        assertThat(lines.getFirst().get("page")).isEqualTo("2");
        assertThat(lines.getFirst().get("adresse")).endsWith("/documents/aaaaaaaaaaaaaaaaaaaa");
        assertThat(lines.get(1).get("titre")).isEqualTo(Telling.NASTY);
        assertThat(lines.get(1).get("précision"))
                .isEqualTo(
                        "CHU <Dijon>, effectif : « 4 000 agents » le 11 février 2025, « 4 600 agents » le 1er mars 2026 (+15\u00a0%)");
        assertThat(lines.get(1).get("origine")).isEmpty();
    }

    @Test
    void theColumnsAreAsManyInEnglish() throws IOException {
        var text = new StringBuilder();
        new MatchTable(Telling.SIGNPOSTS, Locale.ENGLISH)
                .write(List.of(Telling.whole()).iterator(), text);

        var line = read(text.substring(1)).getFirst();
        assertThat(line.isConsistent()).isTrue();
        assertThat(line.get("kind")).isEqualTo("Press release");
    }

    @Test
    void whatASpreadsheetWouldReckonIsText() {
        assertThat(Cells.of("=1+1")).isEqualTo("'=1+1");
        assertThat(Cells.of("-2")).isEqualTo("'-2");
        assertThat(Cells.of("@x")).isEqualTo("'@x");
        assertThat(Cells.of("  +33")).isEqualTo("'  +33");
        assertThat(Cells.of("=\"a\"\n,b")).isEqualTo("\"'=\"\"a\"\"\n,b\"");
        assertThat(Cells.of("12 M€")).isEqualTo("12 M€");
    }

    private static List<CSVRecord> read(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords();
        }
    }
}
