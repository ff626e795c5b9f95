package fr.vigie.report.kept;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A review on its way to one recipient.
 *
 * @param id the letter's key
 * @param language of the words around the documents
 * @param next when it is tried, while it waits or failed
 * @param tried when it was tried first
 * @param ended when it was sent, given up or called off
 * @param reason why the last attempt failed, or why it was called off
 */
public record ReviewLetter(
        String id,
        ReviewId review,
        String recipient,
        Locale language,
        Instant made,
        State state,
        int attempts,
        Instant next,
        Optional<Instant> tried,
        Optional<Instant> ended,
        Optional<String> reason) {

    /** How far it is. */
    public enum State {
        WAITING,
        /** And tried again. */
        FAILED,
        SENT,
        /** Given up; sent again when somebody asks. */
        DEAD,
        CANCELLED;

        /** The word of REST and of the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State coded(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it is still to leave. */
        public boolean isOpen() {
            return this == WAITING || this == FAILED;
        }
    }
}
