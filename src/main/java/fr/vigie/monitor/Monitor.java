package fr.vigie.monitor;

import java.time.Instant;
import java.util.Optional;

/**
 * A query that waits for documents.
 *
 * @param version counts changes, from 1
 * @param owner name of an account; of a team, {@code team:} and its id
 * @param since it is told of what was first public at this instant or later: when it was made, when its wish was last
 *     changed or when it was taken up again after its end
 * @param signalled its signals are of what was first public at this instant or later: when it first asked for them
 * @param ends the instant after its last day
 * @param flaw why it is not matched any more
 */
public record Monitor(
        MonitorId id,
        int version,
        String owner,
        Terms terms,
        Instant created,
        Instant since,
        Instant signalled,
        Optional<Instant> ends,
        Optional<Flaw> flaw) {

    /** Whether its last day is over. */
    public boolean isOver(Instant now) {
        return ends.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The same of another owner. */
    Monitor ownedBy(String heir, boolean paused) {
        return new Monitor(
                id, version + 1, heir, paused ? terms.withPaused(true) : terms, created, since, signalled, ends, flaw);
    }
}
