package fr.vigie.access;

import fr.vigie.intake.Database;
import fr.vigie.mail.Post;
import java.time.Clock;
import java.util.Optional;

/**
 * Everything about who comes in, over one state database.
 *
 * <p>All methods of the parts may be called from any thread; what they change survives a power cut when they return.
 *
 * @param oidc the way in by the house's provider of identities, where there is one
 * @param recovery of passwords by mail, where mail leaves and the site's public address is known
 */
public record Access(
        AccessSettings settings,
        Accounts accounts,
        Teams teams,
        Sessions sessions,
        Login login,
        Keys keys,
        Links links,
        Audit audit,
        Optional<Oidc> oidc,
        Optional<Recovery> recovery) {

    /** Over a database that this process alone has open; it is not closed here. */
    public static Access open(Database database, AccessSettings settings, Clock clock) {
        return open(database, settings, clock, Optional.empty());
    }

    /**
     * The same with a post.
     *
     * @param post by which letters leave; those with links for new passwords once the site's public address is known as well
     */
    public static Access open(Database database, AccessSettings settings, Clock clock, Optional<Post> post) {
        var jdbi = database.jdbi();
        var passwords = new Passwords();
        var audit = new Audit(jdbi, clock);
        var accounts = new Accounts(jdbi, clock, audit, passwords, new Letters(post, settings));
        var sessions = new Sessions(jdbi, clock, audit, settings);
        var links = new Links(jdbi, clock, audit, accounts, passwords, settings);
        return new Access(
                settings,
                accounts,
                new Teams(jdbi, clock, audit),
                sessions,
                new Login(clock, accounts, sessions, audit),
                new Keys(jdbi, clock, audit),
                links,
                audit,
                settings.oidc().map(provider -> new Oidc(provider, clock, accounts, sessions, audit)),
                post.filter(known -> settings.publicUrl().isPresent())
                        .map(known -> new Recovery(known, settings, clock, accounts, links)));
    }

    /**
     * Ends, in a database that was brought back, what was open when it was copied: sessions and links that are good once.
     * Somebody may have ended them since. Accounts and keys of programs stay.
     */
    public static void endWhatWasOpen(Database database) {
        database.jdbi().useTransaction(handle -> {
            handle.execute("DELETE FROM login_session");
            handle.execute("DELETE FROM access_link");
        });
    }
}
