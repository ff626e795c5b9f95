package fr.vigie.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** The door: a name and a password, looked at no faster than a person types them. */
public final class Login {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Throttle names;
    private final Throttle addresses;

    Login(Clock clock, Accounts accounts, Sessions sessions, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        // A stranger can make the owner of a name wait: so not for long. An address is one's own, or one's house's.
        this.names = new Throttle(clock, 5, Duration.ofMinutes(2));
        this.addresses = new Throttle(clock, 20, Duration.ofMinutes(15));
    }

    /** Lets somebody in, or not; either is in the log of what was done. */
    public LoginOutcome with(String typed, String password, String address, String agent) {
        var name = Account.named(typed);
        var refusal = refusal(name, password, address);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var account = accounts.named(name).orElseThrow();
        return new LoginOutcome.In(sessions.open(account, new Actor(name, address), agent, "password"));
    }

    /**
     * Looks at the password of an open account. Guessing is slowed down also for one who is in and is asked again.
     *
     * @return why it does not open; empty when it does
     */
    public Optional<LoginOutcome> refusal(String name, String password, String address) {
        var wait = addresses.begin(address).or(() -> names.begin(name));
        if (wait.isPresent()) {
            return wait.map(LoginOutcome.Throttled::new);
        }
        var account = accounts.named(name);
        boolean fits = accounts.isPassword(name, password);
        if (fits && account.filter(Predicate.not(Account::disabled)).isPresent()) {
            names.right(name);
            addresses.takeBack(address);
            return Optional.empty();
        }
        // Somebody may have typed their password where the name belongs: only names that there are get written down.
        var known = account.map(Account::name).orElse("");
        audit.note(new Actor(Actor.NOBODY, address), "login.refused", known, "");
        return Optional.of(new LoginOutcome.Refused());
    }
}
