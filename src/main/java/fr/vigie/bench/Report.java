package fr.vigie.bench;

import fr.vigie.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measured figures, a row for each thing measured and its yardsticks beside it.
 *
 * @param title what was measured, on what
 * @param rows in the order to be read
 */
public record Report(String title, List<Row> rows) {
    public Report {
        rows = List.copyOf(rows);
    }

    /**
     * One thing measured.
     *
     * @param figures by name, in the order to be read
     */
    public record Row(String what, Map<String, Double> figures) {
        public Row {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** As a table for a terminal or a Markdown page. */
    public String table() {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.figures().keySet()));
        var lines = new ArrayList<List<String>>();
        lines.add(line(title, columns.stream().toList()));
        lines.add(line("---", columns.stream().map(column -> "---:").toList()));
        for (var row : rows) {
            lines.add(line(
                    row.what(),
                    columns.stream()
                            .map(column -> shown(row.figures().get(column)))
                            .toList()));
        }
        return drawn(lines);
    }

    /** As JSON: {@code {"title": …, "rows": [{"what": …, "figures": {…}}]}}. */
    public String json() {
        return Json.text(Json.MAPPER.valueToTree(this));
    }

    private static List<String> line(String first, List<String> others) {
        var line = new ArrayList<String>();
        line.add(first);
        line.addAll(others);
        return line;
    }

    private static String shown(@Nullable Double figure) {
        if (figure == null) {
            return "";
        }
        return figure >= 100 ? String.format(Locale.ROOT, "%.0f", figure) : String.format(Locale.ROOT, "%.3g", figure);
    }

    private static String drawn(List<List<String>> lines) {
        var table = new StringBuilder();
        for (var line : lines) {
            table.append('|');
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = lines.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                var padding = " ".repeat(width - line.get(column).length());
                table.append(' ').append(column == 0 ? line.get(column) + padding : padding + line.get(column));
                table.append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }
}
