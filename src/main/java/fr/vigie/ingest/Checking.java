package fr.vigie.ingest;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Checkup.Finding;
import fr.vigie.ingest.Checkup.Trouble;
import fr.vigie.intake.Integrity;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares originals, ledger and index. */
final class Checking {
    private static final Set<Trouble> READ_AGAIN = EnumSet.of(Trouble.NOT_INDEXED, Trouble.INDEXED_TWICE);

    private final Originals originals;
    private final Ledger ledger;
    private final SearchEngine engine;
    private final Indexing indexing;
    /** An archive may hold thousands of documents, and is read but once. */
    private final Map<ContentHash, Integrity> verified = new HashMap<>();

    Checking(Originals originals, Ledger ledger, SearchEngine engine, Indexing indexing) {
        this.originals = originals;
        this.ledger = ledger;
        this.engine = engine;
        this.indexing = indexing;
    }

    /** Has the database look at its own pages. */
    List<Finding> ledger() {
        return ledger.flaws().isEmpty() ? List.of() : List.of(new Finding(Trouble.LEDGER_DAMAGED, "ledger.db"));
    }

    /** Compares the clock with the hours in the ledger. */
    static List<Finding> clock(Hours hours) {
        return hours.ahead()
                .map(latest -> List.of(new Finding(Trouble.CLOCK_BEHIND, latest.toString())))
                .orElse(List.of());
    }

    /** Reads every original that the ledger needs. */
    List<Finding> originals(Progress progress) {
        var findings = new ArrayList<Finding>();
        var hashes = ledger.hashes();
        var done = 0;
        for (var hash : hashes) {
            switch (integrity(hash)) {
                case SOUND -> {}
                case MISSING -> {
                    if (ledger.needs(hash)) { // not removed meanwhile
                        findings.add(new Finding(Trouble.ORIGINAL_MISSING, hash.value()));
                    }
                }
                case CHANGED -> findings.add(new Finding(Trouble.ORIGINAL_CHANGED, hash.value()));
            }
            progress.reached(++done, hashes.size());
        }
        return findings;
    }

    /** Looks for bytes that no document needs. Nothing may be kept meanwhile. */
    List<Finding> strays(boolean repair) throws IOException {
        var needed = new HashSet<>(ledger.hashes());
        var findings = new ArrayList<Finding>();
        for (var hash : originals.all()) {
            if (!needed.contains(hash)) {
                findings.add(new Finding(Trouble.ORIGINAL_UNKNOWN, hash.value()));
                if (repair) {
                    originals.delete(hash);
                }
            }
        }
        return findings;
    }

    /** Compares the ledger's documents with the index's. */
    List<Finding> index(boolean repair) {
        return indexing.undisturbed(() -> {
            var findings = new ArrayList<Finding>();
            var indexed = new HashSet<DocumentId>();
            for (var id : engine.ids(Audience.DESK)) {
                if (!indexed.add(id)) {
                    findings.add(new Finding(Trouble.INDEXED_TWICE, id.value(), isKept(id)));
                }
            }
            for (var id : ledger.indexed()) {
                if (!indexed.contains(id)) {
                    findings.add(new Finding(Trouble.NOT_INDEXED, id.value(), isKept(id)));
                }
            }
            var unknown = unknown(indexed);
            unknown.forEach(id -> findings.add(new Finding(Trouble.UNKNOWN_IN_INDEX, id.value())));
            if (repair) {
                mend(findings, unknown);
            }
            return findings;
        });
    }

    /** Whether the bytes are there to read the document again from. */
    private boolean isKept(DocumentId id) {
        return ledger.find(id)
                .filter(holding -> integrity(holding.provenance().hash()) == Integrity.SOUND)
                .isPresent();
    }

    private Integrity integrity(ContentHash hash) {
        return verified.computeIfAbsent(hash, originals::verify);
    }

    private Set<DocumentId> unknown(Set<DocumentId> indexed) {
        var unknown = new HashSet<>(indexed);
        ledger.findAll(indexed).forEach(holding -> unknown.remove(holding.id()));
        return unknown;
    }

    private void mend(List<Finding> findings, Set<DocumentId> unknown) {
        engine.remove(unknown);
        for (var finding : findings) {
            if (READ_AGAIN.contains(finding.trouble()) && finding.mendable()) {
                ledger.again(new DocumentId(finding.subject()));
            }
        }
    }
}
