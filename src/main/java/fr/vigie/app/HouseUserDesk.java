package fr.vigie.app;

import fr.vigie.access.Access;
import fr.vigie.access.Account;
import fr.vigie.access.AccountChange;
import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.access.Scope;
import fr.vigie.json.KeyMade;
import fr.vigie.json.UserAccount;
import fr.vigie.messages.Messages;
import fr.vigie.server.AccountJson;
import fr.vigie.server.AccountRulings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sees to accounts in the home that this process owns. */
record HouseUserDesk(Access access, Locale locale) implements UserDesk {

    @Override
    public UserAccount add(String name, Role role, Optional<String> mail, Optional<String> password)
            throws IOException {
        var account = done(access.accounts().add(Actor.CONSOLE, name, role, mail, password));
        return AccountJson.of(account, password.isPresent() ? Optional.empty() : Optional.of(address(account)));
    }

    @Override
    public List<UserAccount> all() {
        return access.accounts().all().stream()
                .map(account -> AccountJson.of(account, Optional.empty()))
                .toList();
    }

    @Override
    public Optional<UserAccount> named(String name) {
        return access.accounts().named(name).map(account -> AccountJson.of(account, Optional.empty()));
    }

    @Override
    public void remove(String name) throws IOException {
        done(access.accounts().remove(Actor.CONSOLE, name));
    }

    @Override
    public UserAccount link(String name) throws IOException {
        var account = find(name);
        return AccountJson.of(account, Optional.of(address(account)));
    }

    @Override
    public KeyMade makeKey(String name, String label, Set<Scope> scopes, int days) throws IOException {
        var account = find(name);
        if (!account.role().scopes().containsAll(scopes)) {
            throw new IOException(Messages.of("server", locale).say("problem.scopeBeyondRole.detail"));
        }
        var made = access.keys().make(Actor.CONSOLE, account, label, scopes, days);
        return AccountJson.of(made.key(), Optional.of(made.secret()));
    }

    private String address(Account account) {
        var site = access.settings().publicUrl().map(url -> url.toString().replaceAll("/+$", ""));
        return site.orElse("") + "/acces?lien=" + access.links().reset(Actor.CONSOLE, account);
    }

    private Account find(String name) throws IOException {
        var account = access.accounts().named(name);
        return account.isPresent() ? account.get() : done(new AccountChange.Unknown(name));
    }

    private Account done(AccountChange change) throws IOException {
        if (change instanceof AccountChange.Done done) {
            return done.account();
        }
        throw new IOException(AccountRulings.complaint(Messages.of("server", locale), change));
    }
}
