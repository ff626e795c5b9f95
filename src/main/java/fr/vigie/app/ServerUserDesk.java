package fr.vigie.app;

import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.json.KeyMade;
import fr.vigie.json.UserAccount;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to accounts through the server that owns the home. */
record ServerUserDesk(RunningServer server) implements UserDesk {
    private static final String USERS = "/api/users";

    @Override
    public UserAccount add(String name, Role role, Optional<String> mail, Optional<String> password)
            throws IOException, InterruptedException {
        return UserAccount.read(server.call("POST", USERS, UserAccount.wish(name, role.code(), mail, password)));
    }

    @Override
    public List<UserAccount> all() throws IOException, InterruptedException {
        return UserAccount.readAll(server.call("GET", USERS, ""));
    }

    @Override
    public Optional<UserAccount> named(String name) throws IOException, InterruptedException {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    @Override
    public void remove(String name) throws IOException, InterruptedException {
        server.call("DELETE", address(name), "");
    }

    @Override
    public UserAccount link(String name) throws IOException, InterruptedException {
        return UserAccount.read(server.call("POST", address(name) + "/link", ""));
    }

    @Override
    public KeyMade makeKey(String name, String label, Set<Scope> scopes, int days)
            throws IOException, InterruptedException {
        var codes = scopes.stream().sorted().map(Scope::code).toList();
        return KeyMade.read(server.call("POST", address(name) + "/keys", KeyMade.wish(label, codes, days)));
    }

    private static String address(String name) {
        return USERS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
