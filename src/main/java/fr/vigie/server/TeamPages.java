package fr.vigie.server;

import fr.vigie.access.Account;
import fr.vigie.access.Team;
import fr.vigie.server.view.AccountPage.Choice;
import fr.vigie.server.view.TeamsPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of teams: for administrators. */
final class TeamPages {
    private static final String PATH = "/equipes";

    private final TeamRulings rulings;
    private final Pages pages;

    TeamPages(TeamRulings rulings, Pages pages) {
        this.rulings = rulings;
        this.pages = pages;
    }

    void list(Context context) {
        var notice = Optional.ofNullable(context.queryParam("fait"))
                .map(done -> pages.messages(context).say("people.done"));
        list(context, Optional.empty(), notice, "");
    }

    private void list(Context context, Optional<String> complaint, Optional<String> notice, String typed) {
        var teams = rulings.access().teams().all();
        var accounts = rulings.access().accounts().all().stream()
                .filter(account -> !account.disabled())
                .map(Account::name)
                .toList();
        var lines = teams.stream()
                .map(team -> new TeamsPage.Line(team.id(), team.name(), team.members(), heirs(team, teams, accounts)))
                .toList();
        pages.show(context, "teams", "account", new TeamsPage(lines, accounts, complaint, notice, typed));
        context.header("Cache-Control", "no-store");
    }

    private static List<Choice> heirs(Team team, List<Team> teams, List<String> accounts) {
        return Stream.concat(
                        teams.stream()
                                .filter(other -> !other.id().equals(team.id()))
                                .map(other -> new Choice(other.owner(), other.name())),
                        accounts.stream().map(name -> new Choice(name, name)))
                .toList();
    }

    /** Takes any form of the page: a new team, a team changed, a team ended. */
    void act(Context context) {
        var sent = Parameters.of(context.formParamMap());
        var actor = Doorkeeper.visitor(context).who();
        var teams = rulings.access().teams();
        var id = sent.first("team").orElse("");
        var name = sent.first("name").orElse("");
        try {
            switch (sent.first("what").orElse("")) {
                case "add" -> TeamRulings.done(teams.add(actor, name, sent.all("member")));
                case "change" -> TeamRulings.done(teams.change(actor, id, name, sent.all("member")));
                case "end" ->
                    rulings.end(actor, rulings.team(id), sent.first("heir").filter(heir -> !heir.isBlank()));
                default -> throw new Problem(400, "fieldNeeded", "what").with("parameter", "what");
            }
            context.redirect(PATH + "?fait=oui", HttpStatus.SEE_OTHER);
        } catch (Problem problem) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(
                    context,
                    Optional.of(Problems.detail(pages.messages(context), problem)),
                    Optional.empty(),
                    id.isEmpty() ? name : "");
        }
    }
}
