package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Amendment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Does one thing to many documents: those to which it cannot be done do not keep it from the others. */
final class ManyAtOnce {
    /** More are told to come in pieces. */
    static final int MOST = 1_000;

    private final Archive archive;

    ManyAtOnce(Archive archive) {
        this.archive = archive;
    }

    /** What can be done to many. */
    enum Deed {
        PUBLISH,
        WITHDRAW,
        RETRY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Deed> coded(String code) {
            for (var deed : values()) {
                if (deed.code().equals(code)) {
                    return Optional.of(deed);
                }
            }
            return Optional.empty();
        }
    }

    /** What became of one of them. */
    record Outcome(DocumentId id, Amendment amendment) {
        boolean isDone() {
            return amendment instanceof Amendment.Done;
        }
    }

    /**
     * Does the deed to each.
     *
     * @param at when to publish; empty for now
     * @return an outcome for each, in their order
     */
    List<Outcome> take(Deed deed, Collection<DocumentId> ids, Optional<Instant> at) {
        var outcomes = new ArrayList<Outcome>();
        for (var id : ids) {
            outcomes.add(new Outcome(
                    id,
                    switch (deed) {
                        case PUBLISH -> archive.publish(id, at);
                        case WITHDRAW -> archive.withdraw(id);
                        case RETRY -> archive.desk().retry(id);
                    }));
        }
        return outcomes;
    }
}
