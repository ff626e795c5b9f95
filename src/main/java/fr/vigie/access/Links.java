package fr.vigie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Links that are good once and for a while: for the first administrator, and for a new password. */
public final class Links {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AccessSettings settings;

    Links(Jdbi jdbi, Clock clock, Audit audit, Accounts accounts, Passwords passwords, AccessSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** What a link opens. */
    public sealed interface Opens {
        /** The making of an administrator, while there is none. */
        record FirstAdministrator() implements Opens {}

        /** The choosing of a password. */
        record NewPassword(Account account) implements Opens {}
    }

    /** A link for whoever is to be the first administrator; the one given out before is worth nothing from now on. */
    public String first() {
        return jdbi.inTransaction(handle -> {
            handle.execute("DELETE FROM access_link WHERE account IS NULL");
            return add(handle, Optional.empty(), settings.firstLink());
        });
    }

    /** A link by which the owner of an account chooses a new password; the one before is worth nothing then. */
    public String reset(Actor actor, Account account) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM access_link WHERE account = :account")
                    .bind("account", account.id())
                    .execute();
            audit.note(handle, actor, "account.link", account.name(), "");
            return add(handle, Optional.of(account.id()), settings.resetLink());
        });
    }

    private String add(Handle handle, Optional<String> account, Duration life) {
        var now = clock.instant();
        handle.createUpdate("DELETE FROM access_link WHERE expires <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
        var secret = Secret.fresh();
        handle.createUpdate("INSERT INTO access_link (hash, account, expires) VALUES (:hash, :account, :expires)")
                .bind("hash", Secret.hash(secret))
                .bind("account", account)
                .bind("expires", now.plus(life).toEpochMilli())
                .execute();
        return secret;
    }

    /** What a link opens; empty for one that is none, was used or is over. */
    public Optional<Opens> of(String secret) {
        return jdbi.withHandle(handle -> opens(handle, secret));
    }

    private Optional<Opens> opens(Handle handle, String secret) {
        record Row(Instant expires, Optional<String> account) {}
        return handle.createQuery("SELECT * FROM access_link WHERE hash = :hash")
                .bind("hash", Secret.hash(secret))
                .map((row, context) -> new Row(
                        Instant.ofEpochMilli(row.getLong("expires")), Optional.ofNullable(row.getString("account"))))
                .findOne()
                .filter(row -> clock.instant().isBefore(row.expires()))
                .flatMap(row -> row.account().isPresent()
                        ? row.account()
                                .flatMap(id -> AccountRows.of(handle, id))
                                .filter(account -> !account.disabled())
                                .map(Opens.NewPassword::new)
                        : Optional.of(new Opens.FirstAdministrator())
                                .filter(first -> AccountRows.administrators(handle) == 0));
    }

    /**
     * Makes the first administrator.
     *
     * @return empty when the link opens that no more; it is used up when somebody is made
     */
    public Optional<AccountChange> makeFirst(
            String secret, String name, Optional<String> mail, String password, String address) {
        var refused = accounts.prepare(name, mail, Optional.of(password));
        if (refused.isPresent()) {
            return refused;
        }
        var hash = passwords.hash(password);
        return use(
                secret,
                (handle, opened) -> opened instanceof Opens.FirstAdministrator
                        ? Optional.of(accounts.add(
                                handle,
                                new Actor(Account.named(name), address),
                                name,
                                Role.ADMINISTRATOR,
                                mail,
                                Optional.of(hash),
                                Optional.empty()))
                        : Optional.empty());
    }

    /**
     * Sets the password that a link is for; all sessions of the account end.
     *
     * @return empty when the link opens that no more; it is used up when the password is set
     */
    public Optional<AccountChange> choose(String secret, String password, String address) {
        var name = of(secret)
                .flatMap(opened -> opened instanceof Opens.NewPassword link
                        ? Optional.of(link.account().name())
                        : Optional.empty());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var flaw = passwords.flaw(password, name.get());
        if (flaw.isPresent()) {
            return Optional.of(new AccountChange.WeakPassword(flaw.get()));
        }
        var hash = passwords.hash(password);
        var change = use(
                secret,
                (handle, opened) -> opened instanceof Opens.NewPassword link
                        ? Optional.of(accounts.setPassword(
                                handle,
                                new Actor(link.account().name(), address),
                                link.account(),
                                hash,
                                Optional.empty()))
                        : Optional.empty());
        return change.map(accounts::passwordSet);
    }

    /** Does what a link is for and uses it up, both or neither, and for one of those who come at once alone. */
    private Optional<AccountChange> use(String secret, BiFunction<Handle, Opens, Optional<AccountChange>> work) {
        var change = jdbi.inTransaction(handle -> {
            var done = opens(handle, secret).flatMap(opened -> work.apply(handle, opened));
            if (done.filter(AccountChange.Done.class::isInstance).isPresent()) {
                handle.createUpdate("DELETE FROM access_link WHERE hash = :hash")
                        .bind("hash", Secret.hash(secret))
                        .execute();
            }
            return done;
        });
        return change.map(accounts::changed);
    }
}
