package fr.vigie.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook. Where a sheet is full the next one begins, with the first row again. The last {@value #KEPT} rows are in memory,
 * those before them in a compressed temporary file until the end; then all is written.
 */
public final class XlsxTable implements Table {
    private static final int KEPT = 100;
    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

    private final OutputStream out;
    private final int rowsOfSheet;
    private final SXSSFWorkbook book = new SXSSFWorkbook(KEPT);
    private SXSSFSheet sheet;
    private List<Cell> columns = List.of();
    private int rows;

    public XlsxTable(OutputStream out) {
        this(out, LIMITS.getMaxRows());
    }

    XlsxTable(OutputStream out, int rowsOfSheet) {
        this.out = out;
        this.rowsOfSheet = rowsOfSheet;
        book.setCompressTempFiles(true);
        this.sheet = book.createSheet("1");
    }

    @Override
    public void row(List<Cell> cells) {
        if (columns.isEmpty()) {
            columns = List.copyOf(cells);
            sheet.createFreezePane(0, 1);
        } else if (rows == rowsOfSheet) {
            sheet = book.createSheet(Integer.toString(book.getNumberOfSheets() + 1));
            sheet.createFreezePane(0, 1);
            rows = 0;
            fill(sheet.createRow(rows++), columns);
        }
        fill(sheet.createRow(rows++), cells);
    }

    @Override
    public void end() throws IOException {
        book.write(out);
        out.flush();
    }

    /** Throws the temporary files away. */
    @Override
    public void close() throws IOException {
        book.close();
    }

    private static void fill(Row row, List<Cell> cells) {
        for (var i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Cell.Words words -> {
                    if (!words.text().isEmpty()) {
                        row.createCell(i).setCellValue(cut(words.harmless()));
                    }
                }
                case Cell.Amount amount -> row.createCell(i).setCellValue(amount.value());
            }
        }
    }

    /** No cell takes more; half of a character beyond the sixteen bits would make the book unreadable. */
    private static String cut(String text) {
        var most = LIMITS.getMaxTextLength();
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
