package fr.vigie.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The teams: made, changed and ended by administrators. What is changed is in the log, in the same transaction. */
public final class Teams {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    Teams(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    /** All of them, by name. */
    public List<Team> all() {
        return jdbi.withHandle(TeamRows::all);
    }

    public Optional<Team> find(String id) {
        return jdbi.withHandle(handle -> TeamRows.find(handle, id));
    }

    /** Those that an account is a member of, by name. */
    public List<Team> of(String account) {
        return all().stream().filter(team -> team.members().contains(account)).toList();
    }

    /**
     * The team that an owner is.
     *
     * @param owner {@code team:} and an id or a name; another one is none
     */
    public Optional<Team> owning(String owner) {
        if (!owner.startsWith(Team.PREFIX)) {
            return Optional.empty();
        }
        var named = owner.substring(Team.PREFIX.length()).strip();
        return find(named)
                .or(() -> all().stream()
                        .filter(team -> team.name().equalsIgnoreCase(named))
                        .findFirst());
    }

    /** The name of the team that an owner is; the owner itself where it is an account. */
    public String label(String owner) {
        return owning(owner).map(Team::name).orElse(owner);
    }

    /**
     * Makes a team.
     *
     * @param members names of accounts
     */
    public TeamChange add(Actor actor, String typed, List<String> members) {
        var name = typed.strip();
        return with(name, "", members, (handle, accounts) -> {
            var id = Secret.id();
            TeamRows.add(handle, id, name, clock.instant());
            TeamRows.setMembers(handle, id, accounts);
            return done(handle, actor, "team.add", id);
        });
    }

    /** Names a team anew and says who its members are. */
    public TeamChange change(Actor actor, String id, String typed, List<String> members) {
        var name = typed.strip();
        return with(name, id, members, (handle, accounts) -> {
            if (!TeamRows.rename(handle, id, name)) {
                return new TeamChange.Unknown();
            }
            TeamRows.setMembers(handle, id, accounts);
            return done(handle, actor, "team.change", id);
        });
    }

    /**
     * Ends a team; false where there is none.
     *
     * @param heir to whom its monitors go, in the same transaction; for the log
     */
    public boolean end(Actor actor, Team team, String heir) {
        return jdbi.inTransaction(handle -> {
            var ended = TeamRows.remove(handle, team.id());
            if (ended) {
                audit.note(handle, actor, "team.end", team.id(), team.name() + " > " + label(heir));
            }
            return ended;
        });
    }

    private TeamChange done(Handle handle, Actor actor, String what, String id) {
        var team = TeamRows.find(handle, id).orElseThrow();
        audit.note(handle, actor, what, id, team.name() + ": " + String.join(", ", team.members()));
        return new TeamChange.Done(team);
    }

    private TeamChange with(
            String name, String id, List<String> members, BiFunction<Handle, List<Account>, TeamChange> work) {
        if (!Team.isName(name)) {
            return new TeamChange.NotAName();
        }
        return jdbi.inTransaction(handle -> {
            var other = TeamRows.all(handle).stream()
                    .filter(team ->
                            team.name().equalsIgnoreCase(name) && !team.id().equals(id));
            if (other.findAny().isPresent()) {
                return new TeamChange.NameTaken(name);
            }
            var accounts = new ArrayList<Account>();
            for (var member : members.stream().map(Account::named).distinct().toList()) {
                var account = AccountRows.named(handle, member).filter(known -> !known.disabled());
                if (account.isEmpty()) {
                    return new TeamChange.NotAMember(member);
                }
                accounts.add(account.get());
            }
            return work.apply(handle, accounts);
        });
    }
}
