package fr.vigie.server;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.Actor;
import fr.vigie.access.Team;
import fr.vigie.access.TeamChange;
import fr.vigie.monitor.Monitors;
import java.util.Optional;

/** What is done with teams over REST and on their page alike, and how it is said that it cannot be. */
record TeamRulings(Access access, Monitors monitors) {

    /** The team as it is now; {@link Problem} says why it is not. */
    static Team done(TeamChange change) {
        return switch (change) {
            case TeamChange.Done done -> done.team();
            case TeamChange.Unknown unknown -> throw new Problem(404, "noSuchTeam");
            case TeamChange.NotAName name -> throw new Problem(422, "notATeamName").with("parameter", "name");
            case TeamChange.NameTaken taken -> throw new Problem(409, "teamTaken", taken.name());
            case TeamChange.NotAMember member ->
                throw new Problem(422, "notAMember", member.name()).with("parameter", "members");
        };
    }

    Team team(String id) {
        return access.teams().find(id).orElseThrow(() -> new Problem(404, "noSuchTeam"));
    }

    /**
     * Ends a team. Its monitors go to the heir as they are; without one to who ends it, and are paused.
     *
     * @param heir name of an account, or {@code team:} with another team's id or name
     */
    void end(Actor actor, Team team, Optional<String> heir) {
        var owner = heir.map(named -> heir(team, named)).orElse(actor.name());
        if (!monitors.handOver(
                team.owner(), owner, heir.isEmpty(), () -> access.teams().end(actor, team, owner))) {
            throw new Problem(404, "noSuchTeam");
        }
    }

    private String heir(Team team, String named) {
        return access.teams()
                .owning(named)
                .filter(other -> !other.id().equals(team.id()))
                .map(Team::owner)
                .or(() -> access.accounts()
                        .named(named)
                        .filter(account -> !account.disabled())
                        .map(Account::name))
                .orElseThrow(() -> new Problem(422, "notAnHeir", named).with("parameter", "heir"));
    }
}
