package fr.vigie.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values after RFC 4180: UTF-8 without a mark, commas, CRLF, quotes where they are needed. Cells are harmless. */
public final class CsvTable implements Table {
    private final Writer out;

    public CsvTable(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(
                    switch (cells.get(i)) {
                        case Cell.Words words -> quoted(words.harmless());
                        case Cell.Amount amount -> amount.plain();
                    });
        }
        out.write("\r\n");
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static String quoted(String text) {
        var needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
