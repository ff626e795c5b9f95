package fr.vigie.server.view;

import java.util.Optional;

/**
 * The door.
 *
 * @param back where to go once in
 * @param name what was typed before
 * @param notice what became of something done before, such as a password that was set
 * @param accounts whether anybody can come in
 * @param elsewhere what the way in by the house's provider of identities is called
 * @param recovery whether a forgotten password is replaced by mail
 */
public record LoginPage(
        String back,
        String name,
        Optional<String> complaint,
        Optional<String> notice,
        boolean accounts,
        Optional<String> elsewhere,
        boolean recovery) {}
