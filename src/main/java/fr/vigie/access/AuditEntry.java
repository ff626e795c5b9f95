package fr.vigie.access;

import java.time.Instant;

/**
 * Something that was done.
 *
 * @param number in the order of doing, from 1
 * @param who the account's name then, or who it was without one: {@code desk}, {@code command line}, {@code nobody}
 * @param what such as {@code login} or {@code document.publish}
 * @param target on what: a document's id, an account's name, or empty
 * @param detail more of it in a few words, never a secret; or empty
 * @param address from where, or empty
 */
public record AuditEntry(
        long number, Instant made, String who, String what, String target, String detail, String address) {}
