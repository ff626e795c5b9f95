package fr.vigie.app;

import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.json.KeyMade;
import fr.vigie.json.UserAccount;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where {@code vigie user} sees to accounts: the house that it opened, or the server that owns the home. What cannot be
 * done so is an {@link IOException} that says why, to a person.
 */
interface UserDesk {
    /** Makes an account; without a password, with a link by which its owner chooses one. */
    UserAccount add(String name, Role role, Optional<String> mail, Optional<String> password)
            throws IOException, InterruptedException;

    List<UserAccount> all() throws IOException, InterruptedException;

    Optional<UserAccount> named(String name) throws IOException, InterruptedException;

    void remove(String name) throws IOException, InterruptedException;

    /** An account with a link by which its owner chooses a new password. */
    UserAccount link(String name) throws IOException, InterruptedException;

    KeyMade makeKey(String name, String label, Set<Scope> scopes, int days) throws IOException, InterruptedException;
}
