package fr.vigie.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of teams and of their members. */
final class TeamRows {
    private TeamRows() {}

    static void add(Handle handle, String id, String name, Instant now) {
        handle.createUpdate("INSERT INTO team (id, name, created) VALUES (:id, :name, :created)")
                .bind("id", id)
                .bind("name", name)
                .bind("created", now.toEpochMilli())
                .execute();
    }

    static boolean rename(Handle handle, String id, String name) {
        return handle.createUpdate("UPDATE team SET name = :name WHERE id = :id")
                        .bind("id", id)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    static void setMembers(Handle handle, String id, List<Account> members) {
        handle.createUpdate("DELETE FROM team_member WHERE team = :id")
                .bind("id", id)
                .execute();
        for (var member : members) {
            handle.createUpdate("INSERT INTO team_member (team, account) VALUES (:id, :account)")
                    .bind("id", id)
                    .bind("account", member.id())
                    .execute();
        }
    }

    /** An account leaves all its teams. */
    static void leave(Handle handle, Account account) {
        handle.createUpdate("DELETE FROM team_member WHERE account = :account")
                .bind("account", account.id())
                .execute();
    }

    static boolean remove(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM team WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    static List<Team> all(Handle handle) {
        return handle.createQuery("SELECT * FROM team ORDER BY LOWER(name), id")
                .map((row, context) -> read(handle, row))
                .list();
    }

    static Optional<Team> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM team WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(handle, row))
                .findOne();
    }

    private static Team read(Handle handle, ResultSet row) throws SQLException {
        var members = handle.createQuery("SELECT a.name FROM team_member m JOIN account a ON a.id = m.account"
                        + " WHERE m.team = :id ORDER BY a.name")
                .bind("id", row.getString("id"))
                .mapTo(String.class)
                .list();
        return new Team(row.getString("id"), row.getString("name"), members);
    }
}
