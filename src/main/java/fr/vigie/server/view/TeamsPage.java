package fr.vigie.server.view;

import fr.vigie.server.view.AccountPage.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The teams and their members.
 *
 * @param accounts names of those who can be members
 * @param typed the name that was typed before
 */
public record TeamsPage(
        List<Line> teams, List<String> accounts, Optional<String> complaint, Optional<String> notice, String typed) {
    public TeamsPage {
        teams = List.copyOf(teams);
        accounts = List.copyOf(accounts);
    }

    /**
     * One team.
     *
     * @param heirs to whom its monitors can go when it ends
     */
    public record Line(String id, String name, List<String> members, List<Choice> heirs) {
        public Line {
            members = List.copyOf(members);
            heirs = List.copyOf(heirs);
        }
    }
}
