package fr.vigie.ingest;

import fr.vigie.document.DocumentId;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Forgotten;
import fr.vigie.intake.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Removes documents so that they do not come back, not even with a backup from before. */
final class Forgetting {
    private final Forgotten forgotten;
    private final Ledger ledger;

    Forgetting(Forgotten forgotten, Ledger ledger) {
        this.forgotten = forgotten;
        this.ledger = ledger;
    }

    /** Notes them down first, so that an interrupted forgetting is ended at the next start; those that there were. */
    List<DocumentId> forget(Collection<DocumentId> ids) throws IOException {
        forgotten.add(ids);
        return remove(ids);
    }

    /** Removes whatever of the list is there again, or still; a backup from before was restored then. */
    List<DocumentId> replay() throws IOException {
        return remove(forgotten.all());
    }

    /** What is older than somebody wants it kept. */
    List<DocumentId> expired(Optional<Duration> withdrawn, Optional<Duration> failed, Instant now) {
        var ids = new ArrayList<DocumentId>();
        withdrawn.ifPresent(span -> ids.addAll(ledger.withdrawnBefore(now.minus(span))));
        failed.ifPresent(span -> ids.addAll(ledger.failedBefore(now.minus(span))));
        return ids;
    }

    private List<DocumentId> remove(Collection<DocumentId> ids) {
        ledger.forgetNotes(ids); // of a document that was removed before it is forgotten, they are what is left
        var removed = new ArrayList<DocumentId>();
        for (var id : ids) {
            if (ledger.remove(id) instanceof Amendment.Done) {
                removed.add(id);
            }
        }
        return removed;
    }
}
