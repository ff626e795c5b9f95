package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void cellsAreQuotedWhereACommaAQuoteOrALineBreakStandsInThem() throws IOException {
        assertThat(written(List.of(Cell.of("Dijon"), Cell.of("a, b"), Cell.of("il dit \"oui\""), Cell.of("un\ndeux"))))
                .isEqualTo("Dijon,\"a, b\",\"il dit \"\"oui\"\"\",\"un\ndeux\"\r\n");
    }

    @Test
    void numbersAreNoFormulasAlsoBelowZero() throws IOException {
        assertThat(written(List.of(Cell.of(-4_800_000), Cell.of(22.7), Cell.of(1.2e9))))
                .isEqualTo("-4800000,22.7,1200000000\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 3 80 00 00 00",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B=1",
                "＝1+1",
                "\nfin"
            })
    void whatBeginsLikeAFormulaStandsBehindAnApostrophe(String hostile) throws IOException {
        assertThat(written(List.of(Cell.of(hostile)))).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dijon", "1 200 M€", "«  = »", "a=b", "(+6 %)"})
    void otherWordsStayAsTheyAre(String harmless) throws IOException {
        assertThat(written(List.of(Cell.of(harmless)))).isEqualTo(harmless + "\r\n");
    }

    private static String written(List<Cell> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out)) {
            table.row(row);
            table.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
