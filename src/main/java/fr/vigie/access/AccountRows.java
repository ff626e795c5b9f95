package fr.vigie.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of accounts. */
final class AccountRows {
    private AccountRows() {}

    static void add(Handle handle, Account account, Optional<String> hash) {
        handle.createUpdate("INSERT INTO account (id, name, mail, role, password, issuer, subject, created, disabled)"
                        + " VALUES (:id, :name, :mail, :role, :password, :issuer, :subject, :created, :disabled)")
                .bind("id", account.id())
                .bind("name", account.name())
                .bind("mail", account.mail())
                .bind("role", account.role().code())
                .bind("password", hash)
                .bind("issuer", account.elsewhere().map(Account.Elsewhere::issuer))
                .bind("subject", account.elsewhere().map(Account.Elsewhere::subject))
                .bind("created", account.created().toEpochMilli())
                .bind("disabled", account.disabled() ? 1 : 0)
                .execute();
    }

    static List<Account> all(Handle handle) {
        return handle.createQuery("SELECT * FROM account ORDER BY name")
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<Account> named(Handle handle, String name) {
        return one(handle, "name", name);
    }

    static Optional<Account> of(Handle handle, String id) {
        return one(handle, "id", id);
    }

    static Optional<Account> ofMail(Handle handle, String mail) {
        return handle.createQuery("SELECT * FROM account WHERE LOWER(mail) = LOWER(:mail) ORDER BY created LIMIT 1")
                .bind("mail", mail)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<Account> elsewhere(Handle handle, Account.Elsewhere who) {
        return handle.createQuery("SELECT * FROM account WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", who.issuer())
                .bind("subject", who.subject())
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Optional<Account> one(Handle handle, String column, String value) {
        return handle.createQuery("SELECT * FROM account WHERE " + column + " = :value")
                .bind("value", value)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<String> passwordHash(Handle handle, String name) {
        return handle.createQuery("SELECT password FROM account WHERE name = :name AND password IS NOT NULL")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    static void set(Handle handle, String id, String column, Object value) {
        handle.createUpdate("UPDATE account SET " + column + " = :value WHERE id = :id")
                .bind("value", value)
                .bind("id", id)
                .execute();
    }

    static void remove(Handle handle, String id) {
        handle.createUpdate("DELETE FROM account WHERE id = :id").bind("id", id).execute();
    }

    /** How many administrators can come in. */
    static int administrators(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM account WHERE role = 'administrator' AND disabled = 0")
                .mapTo(Integer.class)
                .one();
    }

    static boolean any(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM account")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static Account read(ResultSet row) throws SQLException {
        var issuer = Optional.ofNullable(row.getString("issuer"));
        var subject = row.getString("subject");
        return new Account(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("mail")),
                Role.coded(row.getString("role")).orElse(Role.READER),
                row.getString("password") != null,
                issuer.map(known -> new Account.Elsewhere(known, subject)),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getInt("disabled") != 0);
    }
}
