package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param complaint why something was not done
 * @param notice what was done
 * @param fresh the key that was made just now, shown this once
 * @param scopes what a key of this account can be for
 * @param administrator whether this person sees to others' accounts
 */
public record AccountPage(
        String name,
        String role,
        Optional<String> mail,
        boolean password,
        Optional<String> complaint,
        Optional<String> notice,
        Optional<String> fresh,
        List<SessionLine> sessions,
        List<KeyLine> keys,
        List<Choice> scopes,
        boolean administrator) {
    public AccountPage {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        scopes = List.copyOf(scopes);
    }

    /**
     * One session.
     *
     * @param agent the browser, as short as a person would say it
     * @param here whether it is the one that asks
     */
    public record SessionLine(String id, String agent, String address, String created, String used, boolean here) {}

    /**
     * One key.
     *
     * @param over whether it opens nothing any more
     */
    public record KeyLine(
            String id, String label, String scopes, String created, String used, String expires, boolean over) {}

    /** One of several to choose from. */
    public record Choice(String code, String label) {}
}
