package fr.vigie.access;

import fr.vigie.intake.Database;
import java.time.Clock;

/**
 * Everything about who comes in, over one state database.
 *
 * <p>All methods of the parts may be called from any thread; what they change survives a power cut when they return.
 */
public record Access(
        AccessSettings settings,
        Accounts accounts,
        Sessions sessions,
        Login login,
        Keys keys,
        Links links,
        Audit audit) {

    /** Over a database that this process alone has open; it is not closed here. */
    public static Access open(Database database, AccessSettings settings, Clock clock) {
        var jdbi = database.jdbi();
        var passwords = new Passwords();
        var audit = new Audit(jdbi, clock);
        var accounts = new Accounts(jdbi, clock, audit, passwords);
        var sessions = new Sessions(jdbi, clock, audit, settings);
        return new Access(
                settings,
                accounts,
                sessions,
                new Login(clock, accounts, sessions, audit),
                new Keys(jdbi, clock, audit),
                new Links(jdbi, clock, audit, accounts, passwords, settings),
                audit);
    }
}
