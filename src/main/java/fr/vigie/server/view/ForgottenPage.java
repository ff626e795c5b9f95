package fr.vigie.server.view;

import java.util.Optional;

/**
 * The page for a forgotten password.
 *
 * @param mail whether letters leave
 */
public record ForgottenPage(boolean mail, Optional<String> complaint) {}
