package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    @Test
    void whereASheetIsFullTheNextOneBeginsWithTheColumnsAgain() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out, 4)) {
            table.row(List.of(Cell.of("nom"), Cell.of("nombre")));
            for (var i = 1; i <= 7; i++) {
                table.row(List.of(Cell.of("=n°" + i), Cell.of(i)));
            }
            table.end();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            for (var sheet : List.of(book.getSheetAt(0), book.getSheetAt(1), book.getSheetAt(2))) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("nom");
            }
            assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("'=n°7");
            assertThat(book.getSheetAt(2).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(7);
        }
    }

    @Test
    void aTextThatNoCellTakesIsCutBetweenCharacters() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out)) {
            table.row(List.of(Cell.of("a" + "𝄞".repeat(20_000))));
            table.end();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var text = book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
            assertThat(text).hasSizeBetween(32_766, 32_767).endsWith("𝄞");
        }
    }
}
