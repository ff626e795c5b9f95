package fr.vigie.server.view;

import fr.vigie.server.view.AccountPage.Choice;
import fr.vigie.server.view.AccountPage.KeyLine;
import fr.vigie.server.view.AccountPage.SessionLine;
import java.util.List;
import java.util.Optional;

/**
 * One account, for who sees to it.
 *
 * @param role the word of the contract
 * @param link by which its owner chooses a password; shown this once
 */
public record PersonPage(
        String name,
        String role,
        String mail,
        boolean disabled,
        List<Choice> roles,
        List<SessionLine> sessions,
        List<KeyLine> keys,
        Optional<String> complaint,
        Optional<String> notice,
        Optional<String> link) {
    public PersonPage {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
    }
}
