package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.WithheldNames;
import fr.vigie.query.Audience;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a person's name out of documents that stay, wherever it was put before it was withheld. */
final class Covering {
    /** The setting with what ledger and index are without. */
    private static final String DONE = "withheld";

    private final Masking masking;
    private final Ledger ledger;
    private final SearchEngine engine;
    private final Indexing indexing;
    private final Librarian librarian;

    Covering(Masking masking, Ledger ledger, SearchEngine engine, Indexing indexing, Librarian librarian) {
        this.masking = masking;
        this.ledger = ledger;
        this.engine = engine;
        this.indexing = indexing;
        this.librarian = librarian;
    }

    /** Notes it down first, so that an interrupted covering is ended at the next start; in how many documents it was. */
    synchronized int withhold(String name) throws IOException {
        if (!WithheldNames.isName(name)) {
            throw new IllegalArgumentException("not a given name and a surname");
        }
        masking.withhold(name);
        return cover();
    }

    /** Covers what an interrupted covering left, or a ledger from before brought back. */
    synchronized void replay() {
        if (!masking.names().isEmpty() && !ledger.setting(DONE).equals(Optional.of(done()))) {
            cover();
        }
    }

    /** Whether a document, or one inside it, has a name covered. */
    boolean isCovered(DocumentId id) {
        return !masking.names().isEmpty()
                && Stream.concat(Stream.of(id), ledger.inside(id).stream().map(Holding::id))
                        .flatMap(one -> engine.find(one, Audience.DESK).stream())
                        .anyMatch(masking::isCovered);
    }

    private int cover() {
        ledger.withhold(masking.names());
        librarian.reread();
        var touched = touched();
        indexing.cover(touched);
        ledger.withhold(masking.names()); // what was matched from the index meanwhile
        ledger.set(DONE, done());
        return touched.size();
    }

    /** The whole index is read, since names stand in fields that no words are searched in. */
    private List<DocumentId> touched() {
        return engine.ids(Audience.DESK).stream()
                .filter(id ->
                        engine.find(id, Audience.DESK).filter(masking::touches).isPresent())
                .toList();
    }

    private String done() {
        return masking.names().lines().stream().map(WithheldNames.Line::hash).collect(Collectors.joining(" "));
    }
}
