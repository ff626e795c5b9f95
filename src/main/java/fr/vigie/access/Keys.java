package fr.vigie.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The keys that programs come in with. */
public final class Keys {
    private static final Duration NEAR_ENOUGH = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    Keys(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new key and its secret, which is shown once. */
    public record Made(ProgramKey key, String secret) {}

    /** Whoever a key stands for. */
    public record Holder(ProgramKey key, Account account) {}

    /**
     * Makes a key in the name of an account.
     *
     * @param scopes at least one
     * @param days that it is good for, 1 to {@link ProgramKey#MOST_DAYS}
     */
    public Made make(Actor actor, Account account, String label, Set<Scope> scopes, int days) {
        if (days < 1 || days > ProgramKey.MOST_DAYS) {
            throw new IllegalArgumentException("a key lasts 1 to " + ProgramKey.MOST_DAYS + " days, not " + days);
        }
        var now = clock.instant();
        var key = new ProgramKey(
                Secret.id(), account.id(), label, scopes, now, Optional.empty(), now.plus(Duration.ofDays(days)));
        var secret = Secret.KEY_MARK + Secret.fresh();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO program_key (id, hash, account, label, scopes, created, expires)"
                            + " VALUES (:id, :hash, :account, :label, :scopes, :created, :expires)")
                    .bind("id", key.id())
                    .bind("hash", Secret.hash(secret))
                    .bind("account", key.account())
                    .bind("label", key.label())
                    .bind("scopes", codes(scopes))
                    .bind("created", key.created().toEpochMilli())
                    .bind("expires", key.expires().toEpochMilli())
                    .execute();
            audit.note(handle, actor, "key.make", account.name(), key.id() + " " + codes(scopes));
        });
        return new Made(key, secret);
    }

    /** Who comes with a key; empty for one that is none, is over, or whose account is closed. */
    public Optional<Holder> of(String secret) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM program_key WHERE hash = :hash")
                .bind("hash", Secret.hash(secret))
                .map((row, context) -> read(row))
                .findOne()
                .filter(key -> now.isBefore(key.expires()))
                .flatMap(key -> AccountRows.of(handle, key.account())
                        .filter(account -> !account.disabled())
                        .map(account -> used(handle, key, account, now))));
    }

    private static Holder used(Handle handle, ProgramKey key, Account account, Instant now) {
        if (key.used().filter(used -> used.plus(NEAR_ENOUGH).isAfter(now)).isEmpty()) {
            handle.createUpdate("UPDATE program_key SET used = :now WHERE id = :id")
                    .bind("now", now.toEpochMilli())
                    .bind("id", key.id())
                    .execute();
        }
        return new Holder(key, account);
    }

    /** The keys of an account, the newest first, also those that are over. */
    public List<ProgramKey> of(Account account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM program_key WHERE account = :account ORDER BY created DESC, id")
                .bind("account", account.id())
                .map((row, context) -> read(row))
                .list());
    }

    /** Makes a key of an account worthless; false when it has none such. */
    public boolean end(Actor actor, Account account, String id) {
        return jdbi.inTransaction(handle -> {
            boolean ended = handle.createUpdate("DELETE FROM program_key WHERE account = :account AND id = :id")
                            .bind("account", account.id())
                            .bind("id", id)
                            .execute()
                    > 0;
            if (ended) {
                audit.note(handle, actor, "key.end", account.name(), id);
            }
            return ended;
        });
    }

    private static String codes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
    }

    private static ProgramKey read(ResultSet row) throws SQLException {
        var used = row.getLong("used");
        var never = row.wasNull();
        return new ProgramKey(
                row.getString("id"),
                row.getString("account"),
                row.getString("label"),
                Stream.of(row.getString("scopes").split(" "))
                        .flatMap(code -> Scope.coded(code).stream())
                        .collect(Collectors.toSet()),
                Instant.ofEpochMilli(row.getLong("created")),
                never ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)),
                Instant.ofEpochMilli(row.getLong("expires")));
    }
}
