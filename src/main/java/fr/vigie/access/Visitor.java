package fr.vigie.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and what they may do.
 *
 * @param who their name in the log of what is done
 * @param account of whoever has one
 * @param session of a person who came in with a browser
 * @param scopes all that they may do
 */
public record Visitor(Actor who, Optional<Account> account, Optional<Session> session, Set<Scope> scopes) {

    public Visitor {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who did not say who they are. */
    public static Visitor nobody(String address, boolean openReading) {
        return new Visitor(
                new Actor(Actor.NOBODY, address),
                Optional.empty(),
                Optional.empty(),
                openReading ? Set.of(Scope.READ) : Set.of());
    }

    /** Somebody on this machine itself, who may do everything. */
    public static Visitor near(String who, String address) {
        return new Visitor(new Actor(who, address), Optional.empty(), Optional.empty(), EnumSet.allOf(Scope.class));
    }

    /** A person with an account. */
    public static Visitor of(Sessions.Present present, String address) {
        return new Visitor(
                new Actor(present.account().name(), address),
                Optional.of(present.account()),
                Optional.of(present.session()),
                present.account().role().scopes());
    }

    /** A program with a key: it may do what the key is for, as far as the account may. */
    public static Visitor of(Keys.Holder holder, String address) {
        var scopes = EnumSet.copyOf(holder.account().role().scopes());
        scopes.retainAll(holder.key().scopes());
        return new Visitor(
                new Actor(holder.account().name(), address), Optional.of(holder.account()), Optional.empty(), scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
