package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.SearchRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/** The searches that people keep, each its owner's alone. What a method did survives a power cut. */
public final class SavedSearches {
    /** The most of one owner. */
    public static final int MOST = 500;
    /** So many documents are asked about at once. */
    private static final int BATCH = 10_000;

    private final Jdbi jdbi;
    private final SearchEngine engine;
    private final Clock clock;

    public SavedSearches(Jdbi jdbi, SearchEngine engine, Clock clock) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.clock = clock;
    }

    /** What became of a wish to keep or change one. */
    public sealed interface Outcome {
        record Done(SavedSearch search) implements Outcome {}

        record Missing() implements Outcome {}

        record Stale(int version) implements Outcome {}

        record Full(int most) implements Outcome {}

        /** @param field {@code name} or {@code asked} */
        record Flawed(String field) implements Outcome {}
    }

    /** A person's, by name. */
    public List<SavedSearch> all(Person person) {
        return jdbi.withHandle(handle -> SavedSearchRows.of(handle, person.account()));
    }

    public Optional<SavedSearch> find(Person person, String id) {
        return jdbi.withHandle(handle -> SavedSearchRows.find(handle, person.account(), id));
    }

    /** Keeps one; what it finds now counts as seen. */
    public Outcome add(Person person, SavedSearch.Wording wording) {
        var flaw = flaw(wording);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        return jdbi.inTransaction(handle -> {
            if (SavedSearchRows.of(handle, person.account()).size() >= MOST) {
                return new Outcome.Full(MOST);
            }
            var now = clock.instant();
            var search = new SavedSearch(KeptId.id(), 1, wording, now, now);
            SavedSearchRows.add(handle, person.account(), search);
            return new Outcome.Done(search);
        });
    }

    /** @param expected the version that the writer looked at; empty to overwrite whatever is there */
    public Outcome change(Person person, String id, SavedSearch.Wording wording, OptionalInt expected) {
        var flaw = flaw(wording);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        return jdbi.inTransaction(handle -> {
            var found = SavedSearchRows.find(handle, person.account(), id);
            if (found.isEmpty()) {
                return new Outcome.Missing();
            }
            if (expected.isPresent() && expected.getAsInt() != found.get().version()) {
                return new Outcome.Stale(found.get().version());
            }
            SavedSearchRows.change(handle, id, wording);
            return new Outcome.Done(
                    SavedSearchRows.find(handle, person.account(), id).orElseThrow());
        });
    }

    /** False where the person keeps none of that id. */
    public boolean remove(Person person, String id) {
        return jdbi.inTransaction(handle -> SavedSearchRows.remove(handle, person.account(), id));
    }

    /** What it finds now counts as seen. */
    public void see(SavedSearch search) {
        jdbi.useTransaction(handle -> SavedSearchRows.see(handle, search.id(), clock.instant()));
    }

    /**
     * How many documents that it finds became public since its owner last looked. A document counts from the moment at which
     * the monitors were first asked about it: it is in the index by then, and one that was only corrected since is no news. One that came
     * while its owner looked may be seen and counted; none is seen by nobody and not counted.
     *
     * @param asked what the kept address says, of the public's documents
     */
    public long fresh(SavedSearch search, SearchRequest asked) {
        var since = publicSince(search.opened());
        long fresh = 0;
        for (var from = 0; from < since.size(); from += BATCH) {
            var batch = since.subList(from, Math.min(from + BATCH, since.size()));
            fresh += engine.count(asked.from(Optional.empty()).among(new HashSet<>(batch)));
        }
        return fresh;
    }

    private List<DocumentId> publicSince(Instant instant) {
        return jdbi.withHandle(handle -> SavedSearchRows.publicSince(handle, instant));
    }

    private static Optional<Outcome> flaw(SavedSearch.Wording wording) {
        if (!wording.isNamed()) {
            return Optional.of(new Outcome.Flawed("name"));
        }
        return wording.isShort() ? Optional.empty() : Optional.of(new Outcome.Flawed("asked"));
    }
}
