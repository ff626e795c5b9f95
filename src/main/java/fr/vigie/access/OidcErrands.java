package fr.vigie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who was sent to the provider of identities and is not back yet. In memory, bounded, each good once: a state that comes
 * back a second time, late, or with another browser is worth nothing.
 */
final class OidcErrands {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Errand> errands = new LinkedHashMap<>();

    /**
     * One who was sent.
     *
     * @param binding hash of what the cookie of the browser carries
     * @param nonce that the ID token must repeat
     * @param verifier whose hash the provider has (PKCE)
     * @param back where to go afterwards
     */
    record Errand(String binding, String nonce, String verifier, String back, Instant sent) {}

    OidcErrands(Clock clock) {
        this.clock = clock;
    }

    synchronized void send(String state, String binding, String nonce, String verifier, String back) {
        errands.put(state, new Errand(Secret.hash(binding), nonce, verifier, back, clock.instant()));
        if (errands.size() > REMEMBERED) {
            errands.remove(errands.keySet().iterator().next());
        }
    }

    synchronized Optional<Errand> back(String state, String binding) {
        return Optional.ofNullable(errands.remove(state))
                .filter(errand -> errand.binding().equals(Secret.hash(binding)))
                .filter(errand -> clock.instant().isBefore(errand.sent().plus(LONGEST)));
    }
}
