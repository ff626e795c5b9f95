package fr.vigie.monitor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A bundle on its way by one channel.
 *
 * @param id the bundle's key
 * @param next when it is tried, while it waits or failed
 * @param tried when it was tried first
 * @param ended when it was sent, given up or called off
 * @param reason why the last attempt failed, or why it was called off
 * @param notice the number of what it tells of the monitor itself
 */
public record Delivery(
        String id,
        MonitorId monitor,
        Channel channel,
        Instant made,
        State state,
        int attempts,
        Instant next,
        Optional<Instant> tried,
        Optional<Instant> ended,
        Optional<String> reason,
        Optional<Long> notice) {

    /** How far it is. */
    public enum State {
        WAITING,
        /** And tried again. */
        FAILED,
        SENT,
        /** Given up; sent again when somebody asks. */
        DEAD,
        /** Nothing was left to tell. */
        CANCELLED;

        /** The word of REST and of the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State coded(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
