package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of kept searches. */
final class SavedSearchRows {
    private SavedSearchRows() {}

    static void add(Handle handle, String owner, SavedSearch search) {
        handle.createUpdate("INSERT INTO saved_search (id, owner, version, name, asked, created, opened)"
                        + " VALUES (:id, :owner, 1, :name, :asked, :created, :opened)")
                .bind("id", search.id())
                .bind("owner", owner)
                .bind("name", search.wording().name())
                .bind("asked", search.wording().asked())
                .bind("created", search.created().toEpochMilli())
                .bind("opened", search.opened().toEpochMilli())
                .execute();
    }

    static void change(Handle handle, String id, SavedSearch.Wording wording) {
        handle.createUpdate(
                        "UPDATE saved_search SET name = :name, asked = :asked, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("name", wording.name())
                .bind("asked", wording.asked())
                .execute();
    }

    static void see(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE saved_search SET opened = :now WHERE id = :id AND opened < :now")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static boolean remove(Handle handle, String owner, String id) {
        return handle.createUpdate("DELETE FROM saved_search WHERE id = :id AND owner = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .execute()
                > 0;
    }

    static Optional<SavedSearch> find(Handle handle, String owner, String id) {
        return handle.createQuery("SELECT * FROM saved_search WHERE id = :id AND owner = :owner")
                .bind("id", id)
                .bind("owner", owner)
                .map((row, context) -> read(row))
                .findOne();
    }

    static List<SavedSearch> of(Handle handle, String owner) {
        return handle.createQuery("SELECT * FROM saved_search WHERE owner = :owner ORDER BY LOWER(name), id")
                .bind("owner", owner)
                .map((row, context) -> read(row))
                .list();
    }

    /** Documents about which the monitors were first asked after an instant. */
    static List<DocumentId> publicSince(Handle handle, Instant instant) {
        return handle.createQuery("SELECT DISTINCT r.document FROM monitor_run r WHERE r.moment > :after AND NOT EXISTS"
                        + " (SELECT 1 FROM monitor_run e WHERE e.document = r.document AND e.moment <= :after)")
                .bind("after", instant.toEpochMilli())
                .map((row, context) -> new DocumentId(row.getString("document")))
                .list();
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString("id"),
                row.getInt("version"),
                new SavedSearch.Wording(row.getString("name"), row.getString("asked")),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("opened")));
    }
}
