package fr.vigie.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Coming in by the house's provider of identities: authorization code with PKCE. Whoever comes the first time gets an
 * account of their own; one that is here already is never taken over by its name or its mail address.
 */
public final class Oidc {
    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
    private static final Duration DESCRIPTION_LASTS = Duration.ofHours(1);
    private static final int MOST_OF_A_NAME = 1_000;

    private final OidcSettings settings;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final OidcErrands errands;

    private Optional<Described> described = Optional.empty();

    private record Described(OidcProvider provider, Instant asked) {}

    Oidc(OidcSettings settings, Clock clock, Accounts accounts, Sessions sessions, Audit audit) {
        this.settings = settings;
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.errands = new OidcErrands(clock);
    }

    /**
     * Somebody is sent to the provider.
     *
     * @param question the address there
     * @param binding for a cookie of the browser, without which nobody comes back
     */
    public record Sent(URI question, String binding) {}

    /** What people call the provider. */
    public String label() {
        return settings.label();
    }

    /**
     * Sends somebody to the provider; empty when it does not answer.
     *
     * @param redirect where it sends them back to
     * @param back where they want to go in the end
     */
    public Optional<Sent> send(URI redirect, String back) {
        return provider().map(provider -> {
            var state = Secret.fresh();
            var binding = Secret.fresh();
            var nonce = Secret.fresh();
            var verifier = Secret.fresh();
            errands.send(state, binding, nonce, verifier, back);
            return new Sent(provider.question(redirect, state, nonce, verifier), binding);
        });
    }

    /**
     * Lets somebody in who comes back from the provider, or not; either is in the log of what was done.
     *
     * @param answer the parameters that they come with
     * @param binding what the cookie of their browser carries, or empty
     * @param redirect the same that they were sent with
     */
    public OidcOutcome back(Map<String, String> answer, String binding, URI redirect, String address, String agent) {
        var outcome = welcome(answer, binding, redirect, address, agent);
        if (outcome instanceof OidcOutcome.Refused refused) {
            audit.note(
                    new Actor(Actor.NOBODY, address),
                    "login.refused",
                    "",
                    "openid " + refused.reason().code());
        }
        return outcome;
    }

    private OidcOutcome welcome(
            Map<String, String> answer, String binding, URI redirect, String address, String agent) {
        var errand = errands.back(answer.getOrDefault("state", ""), binding);
        if (errand.isEmpty()) {
            return new OidcOutcome.Refused(OidcRefusal.NOT_SENT);
        }
        var code = Optional.ofNullable(answer.get("code")).filter(given -> !given.isBlank());
        if (answer.containsKey("error") || code.isEmpty()) {
            return new OidcOutcome.Refused(OidcRefusal.DENIED);
        }
        var provider = provider();
        if (provider.isEmpty()) {
            return new OidcOutcome.Refused(OidcRefusal.UNREACHABLE);
        }
        if (!provider.get().isFromHere(Optional.ofNullable(answer.get("iss")))) {
            return new OidcOutcome.Refused(OidcRefusal.UNTRUSTED);
        }
        try {
            var claims = provider.get().claims(code.get(), errand.get(), redirect);
            return enter(new OidcClaims(settings, claims), errand.get().back(), address, agent);
        } catch (IOException failed) {
            LOG.warn("The provider of identities does not answer: {}", failed.getMessage());
            return new OidcOutcome.Refused(OidcRefusal.UNREACHABLE);
        } catch (GeneralException | BadJOSEException | JOSEException untrusted) {
            LOG.warn("What the provider of identities says is not trusted: {}", untrusted.getMessage());
            return new OidcOutcome.Refused(OidcRefusal.UNTRUSTED);
        }
    }

    private OidcOutcome enter(OidcClaims claims, String back, String address, String agent) {
        var role = claims.role();
        if (role.isEmpty()) {
            return new OidcOutcome.Refused(OidcRefusal.NO_ROLE);
        }
        var known = accounts.elsewhere(claims.who());
        var account = known.isPresent() ? known.get() : open(claims, role.get(), address);
        if (account.disabled()) {
            return new OidcOutcome.Refused(OidcRefusal.CLOSED);
        }
        var actor = new Actor(account.name(), address);
        if (!settings.roles().isEmpty() && account.role() != role.get()) {
            // The provider says what somebody is; but somebody must go on seeing to accounts.
            account = accounts.setRole(actor, account.name(), role.get()) instanceof AccountChange.Done done
                    ? done.account()
                    : account;
        }
        return new OidcOutcome.In(sessions.open(account, actor, agent, "openid"), back);
    }

    /** An account for who is new; where the name is taken, with a number behind. */
    private Account open(OidcClaims claims, Role role, String address) {
        for (int number = 1; number < MOST_OF_A_NAME; number++) {
            var name = claims.name() + (number == 1 ? "" : "-" + number);
            var actor = new Actor(name, address);
            var change = accounts.add(actor, name, role, claims.mail(), Optional.empty(), Optional.of(claims.who()));
            if (change instanceof AccountChange.Done done) {
                return done.account();
            }
        }
        throw new IllegalStateException("a thousand people are called " + claims.name());
    }

    private synchronized Optional<OidcProvider> provider() {
        var now = clock.instant();
        if (described
                .filter(known -> now.isBefore(known.asked().plus(DESCRIPTION_LASTS)))
                .isEmpty()) {
            try {
                described = Optional.of(new Described(OidcProvider.discover(settings), now));
            } catch (IOException | GeneralException failed) {
                LOG.warn("The provider of identities does not describe itself: {}", failed.getMessage());
            }
        }
        return described.map(Described::provider);
    }
}
