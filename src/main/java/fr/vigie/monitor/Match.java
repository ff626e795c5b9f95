package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import fr.vigie.json.Evidence;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that answered a monitor, as the ledger has it.
 *
 * @param number in the order of finding
 * @param occasion tells two matches of one reason apart; mostly empty
 * @param version of the document
 * @param late whether the document was public before, and did not answer then
 * @param reprintOf what was told of its family, where this one was not for that reason
 */
public record Match(
        long number,
        MonitorId monitor,
        DocumentId document,
        Reason reason,
        String occasion,
        int version,
        Instant found,
        boolean late,
        Evidence evidence,
        Optional<DocumentId> reprintOf,
        Fate fate) {

    /** What became of it. */
    public enum Fate {
        /** It is told in the page and by every channel. */
        TOLD,
        /** It reprints what was told, and is counted there. */
        REPRINT,
        /** The monitor was paused: it is told in the page alone. */
        HELD,
        /** The document was taken back before it was sent. */
        WITHDRAWN;

        /** The word of REST and of the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Fate coded(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Stable over repeats: a function of monitor, document, reason and occasion. */
    public String key() {
        return Digests.key("alert", monitor.value(), document.value(), reason.code(), occasion);
    }

    Match withFate(Fate changed) {
        return new Match(
                number, monitor, document, reason, occasion, version, found, late, evidence, reprintOf, changed);
    }
}
