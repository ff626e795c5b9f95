package fr.vigie.monitor;

import java.util.Optional;

/**
 * A match as those who keep the monitor see it.
 *
 * @param alert what is told of it, as the document stands now; empty while the public may not see it
 */
public record Found(Match match, Optional<Alert> alert) {}
