package fr.vigie.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of sessions. */
final class SessionRows {
    private SessionRows() {}

    static void add(Handle handle, Session session, String hash) {
        handle.createUpdate("INSERT INTO login_session (id, hash, account, created, used, expires, address, agent)"
                        + " VALUES (:id, :hash, :account, :created, :used, :expires, :address, :agent)")
                .bind("id", session.id())
                .bind("hash", hash)
                .bind("account", session.account())
                .bind("created", session.created().toEpochMilli())
                .bind("used", session.used().toEpochMilli())
                .bind("expires", session.expires().toEpochMilli())
                .bind("address", session.address())
                .bind("agent", session.agent())
                .execute();
    }

    static Optional<Session> of(Handle handle, String hash) {
        return handle.createQuery("SELECT * FROM login_session WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Those of an account, the last used first. */
    static List<Session> ofAccount(Handle handle, String account) {
        return handle.createQuery("SELECT * FROM login_session WHERE account = :account ORDER BY used DESC, id")
                .bind("account", account)
                .map((row, context) -> read(row))
                .list();
    }

    static void use(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE login_session SET used = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    static boolean end(Handle handle, String account, String id) {
        return handle.createUpdate("DELETE FROM login_session WHERE account = :account AND id = :id")
                        .bind("account", account)
                        .bind("id", id)
                        .execute()
                > 0;
    }

    static void endAll(Handle handle, String account, Optional<String> kept) {
        handle.createUpdate("DELETE FROM login_session WHERE account = :account AND id <> :kept")
                .bind("account", account)
                .bind("kept", kept.orElse(""))
                .execute();
    }

    static void sweep(Handle handle, Instant now, Instant usedSince) {
        handle.createUpdate("DELETE FROM login_session WHERE expires <= :now OR used <= :since")
                .bind("now", now.toEpochMilli())
                .bind("since", usedSince.toEpochMilli())
                .execute();
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("account"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("used")),
                Instant.ofEpochMilli(row.getLong("expires")),
                row.getString("address"),
                row.getString("agent"));
    }
}
