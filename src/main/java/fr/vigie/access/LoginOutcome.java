package fr.vigie.access;

import java.time.Duration;

/** What became of somebody who wanted to come in. */
public sealed interface LoginOutcome {
    /** They are in. */
    record In(Sessions.Opened opened) implements LoginOutcome {}

    /** No such account, another password, or a closed account: which one is not said. */
    record Refused() implements LoginOutcome {}

    /**
     * Too many wrong tries.
     *
     * @param patience until the next one is looked at
     */
    record Throttled(Duration patience) implements LoginOutcome {
        /** The same in whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, patience.plusMillis(999).toSeconds());
        }
    }
}
