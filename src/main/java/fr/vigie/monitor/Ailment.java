package fr.vigie.monitor;

/**
 * Something that is wrong with the monitors.
 *
 * @param subject what it is about, in words of the ledger: a monitor's id and name, a channel, a document's id
 */
public record Ailment(Kind kind, String subject) {
    /** What can be wrong. */
    public enum Kind {
        /** A monitor's query can no longer be read: it finds nothing. */
        UNREADABLE("monitorUnreadable"),
        /** Bundles that were given up in the last thirty days. */
        DEAD("deliveriesDead"),
        /** Matches for which fewer bundles were made than their monitor had channels. */
        LOST("matchesLost"),
        /** A public document that could not be held against the monitors. */
        UNEXAMINED("documentUnexamined");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As programs read it. */
        public String code() {
            return code;
        }
    }
}
