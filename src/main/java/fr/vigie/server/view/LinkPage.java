package fr.vigie.server.view;

import java.util.Optional;

/**
 * What a link that is good once opens: the choosing of a password, and before it, for the first administrator, of a name.
 *
 * @param secret of the link
 * @param account whose password it is; empty for the first administrator
 * @param name what was typed before
 */
public record LinkPage(String secret, Optional<String> account, String name, String mail, Optional<String> complaint) {}
