package fr.vigie.access;

import java.time.Instant;

/**
 * A person who came in with one browser, until they leave, are turned out or stay away.
 *
 * @param id names it in lists; it opens nothing
 * @param account the account's id
 * @param used when something was last asked, to within a minute
 * @param expires when it ends at the latest
 * @param address from where they came in
 * @param agent the browser as it names itself, cut short
 */
public record Session(
        String id, String account, Instant created, Instant used, Instant expires, String address, String agent) {}
