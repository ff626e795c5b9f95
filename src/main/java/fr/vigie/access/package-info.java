/**
 * Who is this, and what may they do? Accounts with their roles, the teams of them that keep monitors, the sessions of
 * people, the keys of programs, links that are good once, and the log of who did what.
 *
 * <p>Of every secret the database has a hash alone: Argon2id of a password, which a person chose, SHA-256 of a cookie, a
 * key or a link, which are 256 random bits.
 *
 * <p>Comes from: {@code intake}, for the database. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.access;

import org.jspecify.annotations.NullMarked;
