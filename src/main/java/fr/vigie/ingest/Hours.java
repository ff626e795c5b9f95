package fr.vigie.ingest;

import fr.vigie.intake.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the clock can be believed. Documents stand in the order in which they were accepted and not by the clock, and what
 * was published stays so; but an embargo ends as much too late as the clock is behind.
 */
final class Hours {
    private static final Logger LOG = LoggerFactory.getLogger(Hours.class);
    /** Clocks are set by a little now and then. */
    private static final Duration LITTLE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Clock clock;

    Hours(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The latest hour of the ledger, where the clock stands clearly before it. */
    Optional<Instant> ahead() {
        return ledger.latest().filter(latest -> latest.isAfter(clock.instant().plus(LITTLE)));
    }

    /** Tells the log. */
    void tell() {
        ahead().ifPresent(latest -> LOG.warn(
                "The clock says {}, and the ledger has something of {}: is the clock of this machine right?",
                clock.instant(),
                latest));
    }
}
