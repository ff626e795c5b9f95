package fr.vigie.intake;

import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Covers withheld names in what the ledger keeps as text. Called by the writer thread, within a transaction. What is asked
 * by its very words stays: addresses of taken items, ways inside containers, searches and monitors, the log of deeds.
 */
final class Withholding {
    private record Column(String table, String name) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("document", "file_name"),
            new Column("version", "file_name"),
            new Column("correction", "value"),
            new Column("name_correction", "correction"),
            new Column("monitor_match", "evidence"),
            new Column("monitor_notice", "said"),
            new Column("press_review", "title"),
            new Column("press_review", "introduction"),
            new Column("press_review_line", "section"),
            new Column("press_review_line", "headline"),
            new Column("press_review_line", "comment"),
            new Column("dossier", "title"),
            new Column("dossier", "description"),
            new Column("dossier_document", "note"),
            new Column("dossier_document", "tags"));

    private Withholding() {}

    static void mask(Handle handle, WithheldNames names) {
        for (var column : COLUMNS) {
            mask(handle, column, names);
        }
        // A covered address leads nowhere, and may be none.
        handle.execute(
                "UPDATE correction SET value = '' WHERE trait = 'source' AND instr(value, ?) > 0",
                String.valueOf(WithheldNames.SIGN));
        handle
                .createQuery("SELECT id, source FROM document WHERE source IS NOT NULL")
                .map((row, context) ->
                        names.mask(row.getString("source")).equals(row.getString("source")) ? "" : row.getString("id"))
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> handle.execute("UPDATE document SET source = NULL WHERE id = ?", id));
    }

    private static void mask(Handle handle, Column column, WithheldNames names) {
        var changed = new LinkedHashMap<Long, String>();
        handle.createQuery("SELECT rowid AS row, " + column.name() + " AS said FROM " + column.table() + " WHERE "
                        + column.name() + " IS NOT NULL")
                .map((row, context) -> {
                    var said = row.getString("said");
                    var masked = names.mask(said);
                    if (!masked.equals(said)) {
                        changed.put(row.getLong("row"), masked);
                    }
                    return changed.size();
                })
                .list();
        changed.forEach((row, said) -> handle.execute(
                "UPDATE " + column.table() + " SET " + column.name() + " = ? WHERE rowid = ?", said, row));
    }
}
