package fr.vigie.server;

import fr.vigie.access.Accounts;
import fr.vigie.access.Team;
import fr.vigie.access.Teams;
import fr.vigie.server.view.AccountPage.Choice;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Optional;

/** Whose a monitor may be: one's own, or one's team's; who sees to accounts may make it anybody's. */
record MonitorOwners(Accounts accounts, Teams teams) {

    /**
     * The owner that was asked for, as it is kept; {@link Problem} 422 where the asker may not make it theirs.
     *
     * @param asked name of an account, or {@code team:} with the id or the name of a team
     */
    String allowed(Context context, String asked) {
        var keeper = MonitorAsked.keeper(context);
        var team = teams.owning(asked)
                .filter(known -> keeper.all() || known.members().contains(keeper.person()))
                .map(Team::owner);
        return team.or(() -> Optional.of(asked)
                        .filter(name -> name.equals(keeper.person())
                                || (keeper.all() && accounts.named(name).isPresent())))
                .orElseThrow(() -> new Problem(422, "notAnOwner", asked).with("parameter", "owner"));
    }

    /** The same of a form's field; empty where it says that the owner stays. */
    Optional<String> typed(Context context, Parameters sent, String present) {
        return sent.first("owner")
                .filter(owner -> !owner.isBlank() && !owner.equals(present))
                .map(owner -> allowed(context, owner));
    }

    /**
     * What a form offers: the present owner, oneself, one's teams.
     *
     * @param typed what was chosen before, if it was
     * @param owner the present one; empty for a new monitor
     */
    MonitorTyping.Owner form(Context context, Optional<String> typed, Optional<String> owner) {
        var person = MonitorAsked.keeper(context).person();
        var present = owner.orElse(person);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(present, label(present)));
        if (!present.equals(person)) {
            choices.add(new Choice(person, person));
        }
        teams.of(person).stream()
                .filter(team -> !team.owner().equals(present))
                .forEach(team -> choices.add(new Choice(team.owner(), team.name())));
        return new MonitorTyping.Owner(typed.orElse(present), choices);
    }

    /** How people call an owner. */
    String label(String owner) {
        return teams.label(owner);
    }
}
