package fr.vigie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The people who are in. */
public final class Sessions {
    private static final Duration NEAR_ENOUGH = Duration.ofMinutes(1);
    private static final int LONGEST_AGENT = 200;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;
    private final AccessSettings settings;

    Sessions(Jdbi jdbi, Clock clock, Audit audit, AccessSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
        this.settings = settings;
    }

    /** A new session and the secret that its cookie carries, which is nowhere else. */
    public record Opened(Session session, Account account, String secret) {}

    /** Whoever a cookie stands for. */
    public record Present(Session session, Account account) {}

    /** Lets somebody in who proved who they are; with a new secret, so that one planted before is worth nothing. */
    Opened open(Account account, Actor actor, String agent, String how) {
        var now = clock.instant();
        var named = agent.replaceAll("\\p{Cntrl}+", " ").strip();
        var session = new Session(
                Secret.id(),
                account.id(),
                now,
                now,
                now.plus(settings.sessionLife()),
                actor.address(),
                named.length() <= LONGEST_AGENT ? named : named.substring(0, LONGEST_AGENT));
        var secret = Secret.fresh();
        jdbi.useTransaction(handle -> {
            SessionRows.sweep(handle, now, now.minus(settings.sessionIdle()));
            SessionRows.add(handle, session, Secret.hash(secret));
            audit.note(handle, actor, "login", account.name(), how);
        });
        return new Opened(session, account, secret);
    }

    /** Who comes with a cookie; empty when its session ended or its account is closed. */
    public Optional<Present> of(String secret) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> present(handle, secret, now).map(present -> {
            if (present.session().used().plus(NEAR_ENOUGH).isBefore(now)) {
                SessionRows.use(handle, present.session().id(), now);
            }
            return present;
        }));
    }

    /** The same for one who asks nothing at the moment: waiting does not make a session last. */
    public Optional<Present> waiting(String secret) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> present(handle, secret, now));
    }

    private Optional<Present> present(Handle handle, String secret, Instant now) {
        return SessionRows.of(handle, Secret.hash(secret))
                .filter(session -> lasts(session, now))
                .flatMap(session -> AccountRows.of(handle, session.account())
                        .filter(account -> !account.disabled())
                        .map(account -> new Present(session, account)));
    }

    /** The sessions of an account that are not over, the last used first. */
    public List<Session> of(Account account) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> SessionRows.ofAccount(handle, account.id())).stream()
                .filter(session -> lasts(session, now))
                .toList();
    }

    private boolean lasts(Session session, Instant now) {
        return now.isBefore(session.expires()) && now.isBefore(session.used().plus(settings.sessionIdle()));
    }

    /** Ends the session of whoever leaves. */
    public void leave(Actor actor, Present present) {
        jdbi.useTransaction(handle -> {
            if (SessionRows.end(
                    handle, present.account().id(), present.session().id())) {
                audit.note(handle, actor, "logout", present.account().name(), "");
            }
        });
    }

    /** Ends a session of an account; false when it has none such. */
    public boolean end(Actor actor, Account account, String id) {
        return jdbi.inTransaction(handle -> {
            boolean ended = SessionRows.end(handle, account.id(), id);
            if (ended) {
                audit.note(handle, actor, "session.end", account.name(), "");
            }
            return ended;
        });
    }
}
