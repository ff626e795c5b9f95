package fr.vigie.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who has an account. Whatever is changed is in the log of what was done, in the same transaction. */
public final class Accounts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;
    private final Passwords passwords;
    private final Letters letters;

    /** Asked at every request, so it is remembered; this process alone owns the database. */
    private volatile boolean any;

    Accounts(Jdbi jdbi, Clock clock, Audit audit, Passwords passwords, Letters letters) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
        this.passwords = passwords;
        this.letters = letters;
        any = jdbi.withHandle(AccountRows::any);
    }

    /** Whether there is an account at all: until then, whoever works on this machine is the desk. */
    public boolean any() {
        return any;
    }

    /** Whether some administrator can come in. */
    public boolean administered() {
        return jdbi.<Integer, RuntimeException>withHandle(AccountRows::administrators) > 0;
    }

    /** All of them, by name. */
    public List<Account> all() {
        return jdbi.withHandle(AccountRows::all);
    }

    public Optional<Account> named(String name) {
        return jdbi.withHandle(handle -> AccountRows.named(handle, Account.named(name)));
    }

    /** The one with this address, the oldest where there are several. */
    public Optional<Account> ofMail(String mail) {
        return jdbi.withHandle(handle -> AccountRows.ofMail(handle, mail.strip()));
    }

    Optional<Account> elsewhere(Account.Elsewhere who) {
        return jdbi.withHandle(handle -> AccountRows.elsewhere(handle, who));
    }

    /**
     * Makes an account.
     *
     * @param password without one its owner comes in by a link, or by the house's provider of identities
     */
    public AccountChange add(Actor actor, String typed, Role role, Optional<String> mail, Optional<String> password) {
        return add(actor, typed, role, mail, password, Optional.empty());
    }

    AccountChange add(
            Actor actor,
            String typed,
            Role role,
            Optional<String> mail,
            Optional<String> password,
            Optional<Account.Elsewhere> elsewhere) {
        var prepared = prepare(typed, mail, password);
        return prepared.isPresent()
                ? prepared.get()
                : changed(jdbi.inTransaction(
                        handle -> add(handle, actor, typed, role, mail, password.map(passwords::hash), elsewhere)));
    }

    /** What speaks against an account before the database is asked. */
    Optional<AccountChange> prepare(String typed, Optional<String> mail, Optional<String> password) {
        var name = Account.named(typed);
        if (!Account.isName(name)) {
            return Optional.of(new AccountChange.NotAName(typed));
        }
        if (mail.isPresent() && !Account.isMail(mail.get())) {
            return Optional.of(new AccountChange.NotAnAddress(mail.get()));
        }
        return password.flatMap(given -> passwords.flaw(given, name)).map(AccountChange.WeakPassword::new);
    }

    AccountChange add(
            Handle handle,
            Actor actor,
            String typed,
            Role role,
            Optional<String> mail,
            Optional<String> hash,
            Optional<Account.Elsewhere> elsewhere) {
        var name = Account.named(typed);
        if (AccountRows.named(handle, name).isPresent()) {
            return new AccountChange.NameTaken(name);
        }
        var account = new Account(Secret.id(), name, mail, role, hash.isPresent(), elsewhere, clock.instant(), false);
        AccountRows.add(handle, account, hash);
        audit.note(handle, actor, "account.add", name, role.code());
        return new AccountChange.Done(account);
    }

    public AccountChange setRole(Actor actor, String name, Role role) {
        return change(name, (handle, account) -> {
            if (role != Role.ADMINISTRATOR && isLast(handle, account)) {
                return new AccountChange.LastAdministrator(account.name());
            }
            AccountRows.set(handle, account.id(), "role", role.code());
            audit.note(handle, actor, "account.role", account.name(), role.code());
            return done(handle, account);
        });
    }

    /** Closes the door to an account, or opens it again; who is in is turned out, and leaves the teams. */
    public AccountChange setDisabled(Actor actor, String name, boolean disabled) {
        return change(name, (handle, account) -> {
            if (disabled && isLast(handle, account)) {
                return new AccountChange.LastAdministrator(account.name());
            }
            AccountRows.set(handle, account.id(), "disabled", disabled ? 1 : 0);
            if (disabled) {
                SessionRows.endAll(handle, account.id(), Optional.empty());
                TeamRows.leave(handle, account);
            }
            audit.note(handle, actor, disabled ? "account.disable" : "account.enable", account.name(), "");
            return done(handle, account);
        });
    }

    /** Says where mail for an account goes; empty for nowhere. */
    public AccountChange setMail(Actor actor, String name, Optional<String> mail) {
        if (mail.isPresent() && !Account.isMail(mail.get())) {
            return new AccountChange.NotAnAddress(mail.get());
        }
        var before = named(name).flatMap(Account::mail);
        var change = change(name, (handle, account) -> {
            AccountRows.set(handle, account.id(), "mail", mail);
            audit.note(handle, actor, "account.mail", account.name(), "");
            return done(handle, account);
        });
        if (change instanceof AccountChange.Done done) {
            before.ifPresent(address -> letters.mailChanged(done.account(), address));
        }
        return change;
    }

    /**
     * Sets a password. All sessions of the account end, but one.
     *
     * @param kept the id of the session that goes on: the one that asked
     */
    public AccountChange setPassword(Actor actor, String name, String password, Optional<String> kept) {
        var flaw = passwords.flaw(password, Account.named(name));
        if (flaw.isPresent()) {
            return new AccountChange.WeakPassword(flaw.get());
        }
        var hash = passwords.hash(password);
        return passwordSet(change(name, (handle, account) -> setPassword(handle, actor, account, hash, kept)));
    }

    /** Tells the one whose password was set, once it is. */
    AccountChange passwordSet(AccountChange change) {
        if (change instanceof AccountChange.Done done) {
            letters.passwordChanged(done.account());
        }
        return change;
    }

    AccountChange setPassword(Handle handle, Actor actor, Account account, String hash, Optional<String> kept) {
        AccountRows.set(handle, account.id(), "password", hash);
        SessionRows.endAll(handle, account.id(), kept);
        audit.note(handle, actor, "account.password", account.name(), "");
        return done(handle, account);
    }

    /** Removes an account with its sessions and keys; what it did stays in the log. */
    public AccountChange remove(Actor actor, String name) {
        return change(name, (handle, account) -> {
            if (isLast(handle, account) && AccountRows.all(handle).size() > 1) {
                return new AccountChange.LastAdministrator(account.name());
            }
            AccountRows.remove(handle, account.id());
            audit.note(handle, actor, "account.remove", account.name(), "");
            return new AccountChange.Done(account);
        });
    }

    /** Whether this is the password of an account; takes as long whatever the answer. */
    public boolean isPassword(String name, String password) {
        return passwords.fits(
                password, jdbi.withHandle(handle -> AccountRows.passwordHash(handle, Account.named(name))));
    }

    private static AccountChange done(Handle handle, Account account) {
        return new AccountChange.Done(AccountRows.of(handle, account.id()).orElseThrow());
    }

    private static boolean isLast(Handle handle, Account account) {
        return account.role() == Role.ADMINISTRATOR && !account.disabled() && AccountRows.administrators(handle) == 1;
    }

    private AccountChange change(String name, BiFunction<Handle, Account, AccountChange> work) {
        return changed(jdbi.inTransaction(handle -> AccountRows.named(handle, Account.named(name))
                .map(account -> work.apply(handle, account))
                .orElseGet(() -> new AccountChange.Unknown(name))));
    }

    /** Remembers anew whether there is an account. */
    AccountChange changed(AccountChange change) {
        any = jdbi.withHandle(AccountRows::any);
        return change;
    }
}
