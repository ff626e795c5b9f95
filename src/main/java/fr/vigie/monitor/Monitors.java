package fr.vigie.monitor;

import fr.vigie.json.MonitorTerms;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;

/** The monitors: made, changed and removed by those who keep them. What a method did survives a power cut. */
public final class Monitors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHANNEL_GONE = "channelGone";

    private final Jdbi jdbi;
    private final Standings standings;
    private final WatchSettings settings;
    private final Runnable wake;

    /** @param wake has what may be due sent */
    Monitors(Jdbi jdbi, Standings standings, WatchSettings settings, Runnable wake) {
        this.jdbi = jdbi;
        this.standings = standings;
        this.settings = settings;
        this.wake = wake;
    }

    /** The terms that somebody wrote; {@link MonitorOutcome.Refused} when there cannot be such. */
    public Written read(MonitorTerms written) {
        try {
            var terms = TermsText.read(written);
            return standings
                    .flaw(terms.wish())
                    .<Written>map(Written.Refused::new)
                    .orElseGet(() -> new Written.Sound(terms));
        } catch (BadTerms bad) {
            return new Written.Refused(bad.flaw());
        }
    }

    /** What was made of written terms. */
    public sealed interface Written {
        record Sound(Terms terms) implements Written {}

        record Refused(Flaw flaw) implements Written {}
    }

    /** Terms as they are written. */
    public static MonitorTerms write(Terms terms) {
        return TermsText.write(terms);
    }

    /** Makes a monitor; it is told of what becomes public from now on. Missing where its team has just ended. */
    public MonitorOutcome add(Keeper keeper, Terms terms) {
        var flaw = standings.flaw(terms.wish());
        if (flaw.isPresent()) {
            return new MonitorOutcome.Refused(flaw.get());
        }
        var secret = Digests.secret();
        return standings.undisturbed(() -> {
            var now = settings.clock().instant();
            var monitor = new Monitor(
                    MonitorId.random(RANDOM), 1, keeper.person(), terms, now, now, now, ends(terms), Optional.empty());
            var added = jdbi.inTransaction(handle -> {
                var may = MonitorRows.mayOwn(handle, monitor.owner());
                if (may) {
                    MonitorRows.add(handle, monitor, Digests.hash(secret));
                }
                return may;
            });
            if (!added) {
                return new MonitorOutcome.Missing();
            }
            standings.stand(monitor, now);
            return new MonitorOutcome.Made(monitor, secret);
        });
    }

    /** Changes a monitor of whoever owns it. */
    public MonitorOutcome change(Keeper keeper, MonitorId id, Terms terms, OptionalInt expected) {
        return change(keeper, id, Optional.empty(), terms, expected);
    }

    /**
     * Changes a monitor.
     *
     * @param owner whose it is from now on: the name of an account, or a team's {@code team:} and id; empty as before
     * @param expected the version that the asker looked at; empty to overwrite whatever is there
     */
    public MonitorOutcome change(
            Keeper keeper, MonitorId id, Optional<String> owner, Terms terms, OptionalInt expected) {
        var flaw = standings.flaw(terms.wish());
        var outcome = standings.undisturbed(() -> {
            var current = find(keeper, id);
            if (current.isEmpty()) {
                return new MonitorOutcome.Missing();
            }
            if (expected.isPresent() && expected.getAsInt() != current.get().version()) {
                return new MonitorOutcome.Stale(current.get());
            }
            return flaw.<MonitorOutcome>map(MonitorOutcome.Refused::new)
                    .orElseGet(() ->
                            changed(current.get(), owner.orElse(current.get().owner()), terms));
        });
        wake.run();
        return outcome;
    }

    private MonitorOutcome changed(Monitor current, String owner, Terms terms) {
        var now = settings.clock().instant();
        var another = !terms.wish().equals(current.terms().wish())
                || current.isOver(now)
                || current.flaw().isPresent();
        var monitor = new Monitor(
                current.id(),
                current.version() + 1,
                owner,
                terms,
                current.created(),
                another ? now : current.since(),
                another || !current.terms().signals().containsAll(terms.signals()) ? now : current.signalled(),
                ends(terms),
                Optional.empty());
        var done = jdbi.inTransaction(handle -> {
            var may = MonitorRows.mayOwn(handle, owner);
            if (may) {
                MonitorRows.change(handle, monitor);
                DeliveryRows.callOff(handle, monitor.id(), terms.channels(), CHANNEL_GONE, now);
            }
            return may;
        });
        if (!done) {
            return new MonitorOutcome.Missing();
        }
        standings.stand(monitor, now);
        return new MonitorOutcome.Done(monitor);
    }

    /**
     * Gives all monitors of a team to another owner, in one transaction with what ends the team.
     *
     * @param heir name of an account, or another team's {@code team:} and id
     * @param paused whether they are paused with it
     * @param ending ends the team in the transaction of this thread; false where it cannot, and then nothing is done
     */
    public boolean handOver(String team, String heir, boolean paused, BooleanSupplier ending) {
        return standings.undisturbed(() -> jdbi.inTransaction(handle -> {
            if (!MonitorRows.mayOwn(handle, heir) || !ending.getAsBoolean()) {
                return false;
            }
            for (var monitor : MonitorRows.ownedBy(handle, team)) {
                MonitorRows.change(handle, monitor.ownedBy(heir, paused));
            }
            return true;
        }));
    }

    /** Removes a monitor with all that it found; false where the asker keeps none of that id. */
    public boolean remove(Keeper keeper, MonitorId id) {
        return standings.undisturbed(() -> {
            if (find(keeper, id).isEmpty()) {
                return false;
            }
            jdbi.useTransaction(handle -> MonitorRows.remove(handle, id));
            standings.forget(id);
            return true;
        });
    }

    /** One that the asker keeps. */
    public Optional<Monitor> find(Keeper keeper, MonitorId id) {
        return jdbi.withHandle(handle -> MonitorRows.find(handle, id, keeper));
    }

    /** Those that the asker keeps, by name. */
    public List<Monitor> all(Keeper keeper) {
        return jdbi.withHandle(handle -> MonitorRows.of(handle, keeper));
    }

    /** The monitor whose feed has this secret in its address. */
    public Optional<Monitor> ofFeed(String secret) {
        return jdbi.withHandle(handle -> MonitorRows.ofFeed(handle, Digests.hash(secret)));
    }

    /** A new secret for the address of a monitor's feed, shown this once; the old address answers no more. */
    public Optional<String> renewFeed(Keeper keeper, MonitorId id) {
        return find(keeper, id).map(monitor -> {
            var secret = Digests.secret();
            jdbi.useTransaction(handle -> MonitorRows.setFeed(handle, id, Digests.hash(secret)));
            return secret;
        });
    }

    private Optional<Instant> ends(Terms terms) {
        return terms.until()
                .map(day -> day.plusDays(1).atStartOfDay(settings.zone()).toInstant());
    }
}
