package fr.vigie.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The ledger's rows of what people corrected in names: added, never changed. */
final class NameJournal {
    /** How many ids one statement names; SQLite takes no more than 32,766. */
    private static final int TOGETHER = 5_000;

    private NameJournal() {}

    /** The whole history, the first row first. */
    static List<NameEntry> all(Handle handle) {
        return handle.createQuery("SELECT c.*, u.number AS undone FROM name_correction c"
                        + " LEFT JOIN name_correction u ON u.undoes = c.number ORDER BY c.number")
                .map((row, context) -> {
                    var undoes = row.getLong("undoes");
                    var undoing = !row.wasNull();
                    return new NameEntry(
                            row.getLong("number"),
                            Instant.ofEpochMilli(row.getLong("made")),
                            row.getString("who"),
                            Optional.ofNullable(row.getString("correction")),
                            undoing ? OptionalLong.of(undoes) : OptionalLong.empty(),
                            row.getString("undone") != null);
                })
                .list();
    }

    /**
     * Writes a revision, and that the documents which it touches are to be put again; called by the writer thread, within
     * a transaction.
     *
     * @return the rows that were added
     */
    static List<Long> revise(Handle handle, NameRevision revision, Instant now) {
        var number = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM name_correction")
                .mapTo(Long.class)
                .one();
        var rows = new ArrayList<Long>();
        for (var undone : revision.undone()) {
            rows.add(add(handle, ++number, revision.who(), null, undone, now));
        }
        for (var line : revision.added()) {
            rows.add(add(handle, ++number, revision.who(), line, null, now));
        }
        var ids = revision.touched().stream().map(id -> id.value()).toList();
        for (var from = 0; from < ids.size(); from += TOGETHER) {
            handle.createUpdate("UPDATE document SET " + Amending.DUE_AGAIN + " WHERE id IN (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(from + TOGETHER, ids.size())))
                    .execute();
        }
        return List.copyOf(rows);
    }

    private static long add(
            Handle handle, long number, String who, @Nullable String line, @Nullable Long undoes, Instant now) {
        handle.createUpdate("INSERT INTO name_correction (number, made, who, correction, undoes)"
                        + " VALUES (:number, :made, :who, :correction, :undoes)")
                .bind("number", number)
                .bind("made", now.toEpochMilli())
                .bind("who", who)
                .bind("correction", line)
                .bind("undoes", undoes)
                .execute();
        return number;
    }
}
