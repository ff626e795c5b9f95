package fr.vigie.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a program comes in with, in the name of an account.
 *
 * @param id names it in lists; it opens nothing
 * @param account the account's id
 * @param label what it is for, in its owner's words
 * @param scopes what it was made for; it opens no more than the account may at the time
 * @param used when it was last used, to within a minute
 */
public record ProgramKey(
        String id,
        String account,
        String label,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> used,
        Instant expires) {
    /** The longest that one is good for, in days. */
    public static final int MOST_DAYS = 366;

    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 100;

    public ProgramKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty() || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a key needs a scope and a label: " + scopes + " '" + label + "'");
        }
    }
}
