package fr.vigie.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of dossiers, and of those who opened one that is shared. */
final class DossierRows {
    private static final String SELECT = "SELECT d.*, a.name AS owner_name, (SELECT COUNT(*) FROM dossier_document p"
            + " WHERE p.dossier = d.id) AS documents FROM dossier d JOIN account a ON a.id = d.owner";

    private DossierRows() {}

    static void add(Handle handle, String id, String owner, Heading heading, Instant now) {
        handle.createUpdate("INSERT INTO dossier (id, owner, version, title, description, created, changed, sharing)"
                        + " VALUES (:id, :owner, 1, :title, :description, :now, :now, 'none')")
                .bind("id", id)
                .bind("owner", owner)
                .bind("title", heading.title())
                .bind("description", heading.description())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static int count(Handle handle, String owner) {
        return handle.createQuery("SELECT COUNT(*) FROM dossier WHERE owner = :owner")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
    }

    static Optional<Dossier> owned(Handle handle, String id, String owner) {
        return handle.createQuery(SELECT + " WHERE d.id = :id AND d.owner = :owner")
                .bind("id", id)
                .bind("owner", owner)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<Dossier> shared(Handle handle, String address) {
        return handle.createQuery(SELECT + " WHERE d.address = :address AND d.sharing <> 'none'")
                .bind("address", address)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Those of an owner, what was changed last first. */
    static List<Dossier> of(Handle handle, String owner) {
        return handle.createQuery(SELECT + " WHERE d.owner = :owner ORDER BY d.changed DESC, d.id")
                .bind("owner", owner)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those of others that somebody opened by the address that still holds. */
    static List<Dossier> lent(Handle handle, String account) {
        return handle.createQuery(SELECT + " JOIN dossier_guest g ON g.dossier = d.id AND g.address = d.address"
                        + " WHERE g.account = :account AND d.sharing <> 'none' AND d.owner <> :account"
                        + " ORDER BY d.changed DESC, d.id")
                .bind("account", account)
                .map((row, context) -> read(row))
                .list();
    }

    static boolean isOwned(Handle handle, String id, String account) {
        return handle.createQuery("SELECT COUNT(*) FROM dossier WHERE id = :id AND owner = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void welcome(Handle handle, String id, String account, String address) {
        handle.createUpdate("INSERT INTO dossier_guest (dossier, account, address) VALUES (:id, :account, :address)"
                        + " ON CONFLICT (dossier, account) DO UPDATE SET address = excluded.address")
                .bind("id", id)
                .bind("account", account)
                .bind("address", address)
                .execute();
    }

    static boolean isWelcome(Handle handle, String id, String account, String address) {
        return handle.createQuery("SELECT COUNT(*) FROM dossier_guest WHERE dossier = :id AND account = :account"
                                + " AND address = :address")
                        .bind("id", id)
                        .bind("account", account)
                        .bind("address", address)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void head(Handle handle, String id, Heading heading) {
        handle.createUpdate("UPDATE dossier SET title = :title, description = :description, version = version + 1"
                        + " WHERE id = :id")
                .bind("id", id)
                .bind("title", heading.title())
                .bind("description", heading.description())
                .execute();
    }

    static void share(Handle handle, String id, Sharing sharing, Optional<String> address) {
        handle.createUpdate("UPDATE dossier SET sharing = :sharing, address = :address WHERE id = :id")
                .bind("id", id)
                .bind("sharing", sharing.code())
                .bind("address", address)
                .execute();
    }

    static void touch(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE dossier SET changed = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static void remove(Handle handle, String id) {
        handle.createUpdate("DELETE FROM dossier WHERE id = :id").bind("id", id).execute();
    }

    private static Dossier read(ResultSet row) throws SQLException {
        return new Dossier(
                row.getString("id"),
                row.getInt("version"),
                row.getString("owner_name"),
                new Heading(row.getString("title"), row.getString("description")),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")),
                Sharing.coded(row.getString("sharing")).orElse(Sharing.NONE),
                Optional.ofNullable(row.getString("address")),
                row.getInt("documents"));
    }
}
