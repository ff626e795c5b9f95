package fr.vigie.ingest;

import fr.vigie.json.CheckupReport;
import java.util.List;

/**
 * What a look at the whole archive found.
 *
 * @param documents how many documents the index should have
 * @param repaired whether what can be mended was mended; the findings are those from before
 */
public record Checkup(List<Finding> findings, int documents, boolean repaired) {
    public Checkup {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong, or nothing any more. */
    public boolean sound() {
        return repaired ? findings.stream().allMatch(Finding::mendable) : findings.isEmpty();
    }

    /**
     * As programs read it.
     *
     * @param ocr whether the program that reads scans was found
     */
    public CheckupReport report(boolean ocr) {
        var lines = findings.stream()
                .map(finding -> new CheckupReport.Line(finding.trouble().code(), finding.subject(), finding.mendable()))
                .toList();
        return new CheckupReport(sound(), repaired, documents, ocr, lines);
    }

    /**
     * One thing that is wrong.
     *
     * @param subject the id of a document, the hash of an original, the name of a file or an instant
     * @param mendable whether a repair mends it
     */
    public record Finding(Trouble trouble, String subject, boolean mendable) {
        /** One that is as mendable as its kind of trouble. */
        public Finding(Trouble trouble, String subject) {
            this(trouble, subject, trouble.mendable());
        }
    }

    /** What can be wrong. */
    public enum Trouble {
        /** Pages of the database are damaged: what is in it may be wrong, and only a backup has it whole. */
        LEDGER_DAMAGED("ledgerDamaged", false),
        /** The ledger has something of a later hour than the clock says: the clock is wrong, or was. */
        CLOCK_BEHIND("clockBehind", false),
        /** The bytes of an original are not there. */
        ORIGINAL_MISSING("originalMissing", false),
        /** The bytes of an original are not those that were given. */
        ORIGINAL_CHANGED("originalChanged", false),
        /** Bytes that no document needs, left by an upload that was never acknowledged. */
        ORIGINAL_UNKNOWN("originalUnknown", true),
        /** The ledger says that it is indexed, and the index does not have it. */
        NOT_INDEXED("notIndexed", true),
        /** The index has it more than once. */
        INDEXED_TWICE("indexedTwice", true),
        /** The index has it, and the ledger does not know it. */
        UNKNOWN_IN_INDEX("unknownInIndex", true);

        private final String code;
        private final boolean mendable;

        Trouble(String code, boolean mendable) {
            this.code = code;
            this.mendable = mendable;
        }

        /** As programs read it. */
        public String code() {
            return code;
        }

        /** Whether a repair can mend it; giving the same file again mends the others. */
        boolean mendable() {
            return mendable;
        }
    }
}
