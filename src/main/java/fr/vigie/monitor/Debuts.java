package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The first moments in public of documents, as the ledger has them and as those in hand are about to get them. */
final class Debuts {
    private final Handle handle;
    private final Map<DocumentId, Optional<Debut>> known = new HashMap<>();

    /** @param inHand what is being examined now */
    Debuts(Handle handle, Collection<RunRows.Due> inHand, Instant now) {
        this.handle = handle;
        inHand.forEach(due -> known.put(due.id(), Optional.of(of(due, now))));
    }

    static Debut of(RunRows.Due due, Instant now) {
        return new Debut(due.first().orElse(now), due.sequence());
    }

    /** Whether a document was public before a moment; one that was not held against the monitors yet was not. */
    boolean isBefore(DocumentId id, Debut moment) {
        return of(id).filter(debut -> debut.compareTo(moment) < 0).isPresent();
    }

    Optional<Debut> of(DocumentId id) {
        return known.computeIfAbsent(id, asked -> RunRows.debut(handle, asked));
    }
}
