package fr.vigie.server.view;

import fr.vigie.server.view.AccountPage.Choice;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who has an account.
 *
 * @param link by which the owner of an account that was made just now chooses a password; shown this once
 * @param typed the name that was typed before
 */
public record PeoplePage(
        List<PersonLine> people,
        List<Choice> roles,
        Optional<String> complaint,
        Optional<String> notice,
        Optional<String> link,
        String typed) {
    public PeoplePage {
        people = List.copyOf(people);
        roles = List.copyOf(roles);
    }

    /**
     * One account.
     *
     * @param used when somebody last did something with it
     */
    public record PersonLine(
            String name,
            String role,
            String mail,
            String created,
            String used,
            int sessions,
            int keys,
            boolean disabled) {}
}
