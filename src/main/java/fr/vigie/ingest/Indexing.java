package fr.vigie.ingest;

import fr.vigie.authority.CorrectedNames;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Processing;
import fr.vigie.document.Reading;
import fr.vigie.document.Tags;
import fr.vigie.engine.SearchEngine;
import fr.vigie.intake.FailPoint;
import fr.vigie.intake.Failure;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Originals;
import fr.vigie.intake.Settled;
import fr.vigie.query.Audience;
import fr.vigie.tag.release.EventFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings the index to what the ledger says, and then writes into the ledger that it is so. One thread at a time, with the
 * ledger read within, so that what is put last is always the latest.
 */
final class Indexing {
    private static final int BATCH = 200;

    private final SearchEngine engine;
    private final Ledger ledger;
    private final Originals originals;
    private final Masking masking;
    private final Announcements announcements;
    private final FailPoint failPoint;
    private final ReentrantLock turn = new ReentrantLock();
    /** Read and changed within a turn. */
    private CorrectedNames names = CorrectedNames.NONE;

    Indexing(
            SearchEngine engine,
            Ledger ledger,
            Originals originals,
            Masking masking,
            Announcements announcements,
            FailPoint failPoint) {
        this.engine = engine;
        this.ledger = ledger;
        this.originals = originals;
        this.masking = masking;
        this.announcements = announcements;
        this.failPoint = failPoint;
    }

    /**
     * Puts what was read into the index and settles it in the ledger.
     *
     * @throws RuntimeException what the engine threw; the ledger still has them as being read then
     */
    void settle(Collection<? extends ReadDocument> read) {
        turn.lock();
        try {
            var current = current(read);
            var entries = new ArrayList<Entry>();
            var unindexed = new ArrayList<DocumentId>();
            var settled = new ArrayList<Settled>();
            for (var document : read) {
                var holding = current.get(document.id());
                if (holding == null || !holding.provenance().hash().equals(document.hash())) {
                    continue; // removed, or given other bytes that wait to be read
                }
                switch (document) {
                    case ReadDocument.Tagged tagged -> {
                        entries.add(entry(holding, tagged.reading(), tagged.tags()));
                        settled.add(settled(holding, true, Optional.empty()));
                    }
                    case ReadDocument.Unreadable unreadable -> {
                        unindexed.add(holding.id());
                        settled.add(settled(holding, holding.itself(), Optional.of(unreadable.failure())));
                    }
                    case ReadDocument.Container container -> {
                        unindexed.add(container.id());
                        settled.add(settled(holding, false, Optional.empty()));
                    }
                }
            }
            put(entries);
            if (!unindexed.isEmpty()) {
                engine.remove(unindexed);
            }
            failPoint.pass("ingest.put");
            ledger.settle(settled);
            failPoint.pass("ingest.settled");
            announcements.changed(
                    ledger.findAll(settled.stream().map(Settled::id).toList()));
        } finally {
            turn.unlock();
        }
    }

    /** Puts again what people changed since it was put; what the index has lost is read again, and told. */
    boolean refresh() {
        turn.lock();
        try {
            var lost = false;
            for (var stale = ledger.stale(BATCH); !stale.isEmpty(); stale = ledger.stale(BATCH)) {
                var entries = new ArrayList<Entry>();
                var put = new ArrayList<Holding>();
                for (var holding : stale) {
                    var known = engine.find(holding.id(), Audience.DESK);
                    if (known.isPresent()) {
                        entries.add(entry(
                                holding, known.get().reading(), known.get().found()));
                        put.add(holding);
                    } else {
                        ledger.again(holding.id());
                        lost = true;
                    }
                }
                put(entries);
                failPoint.pass("ingest.refreshed");
                ledger.refreshed(put);
                announcements.changed(put);
            }
            return lost;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Puts documents again without the names that are withheld by now; each is read from the index, so that none waits for
     * its bytes.
     */
    void cover(List<DocumentId> touched) {
        for (var from = 0; from < touched.size(); from += BATCH) {
            turn.lock();
            try {
                var entries = new ArrayList<Entry>();
                var put = ledger.findAll(touched.subList(from, Math.min(from + BATCH, touched.size())));
                for (var holding : put) {
                    engine.find(holding.id(), Audience.DESK)
                            .ifPresent(known -> entries.add(entry(holding, known.reading(), known.found())));
                }
                put(entries);
                announcements.changed(put);
            } finally {
                turn.unlock();
            }
        }
    }

    /** Takes what was removed out of the index, and leaves its bytes where they are for now. */
    void takeOut() {
        turn.lock();
        try {
            var removals = ledger.removals();
            engine.remove(removals.stream().map(Holding::id).toList());
            announcements.removed(removals);
        } finally {
            turn.unlock();
        }
    }

    /** Takes what was removed out of the index, then its bytes where nobody else needs them, then out of the ledger. */
    void removeForGood() throws IOException {
        turn.lock();
        try {
            var removals = ledger.removals();
            engine.remove(removals.stream().map(Holding::id).toList());
            failPoint.pass("ingest.removed");
            for (var holding : removals) {
                var hashes = new HashSet<ContentHash>();
                hashes.add(holding.provenance().hash());
                ledger.versions(holding.id()).forEach(version -> hashes.add(version.hash()));
                for (var hash : hashes) {
                    if (!ledger.needs(hash)) {
                        originals.delete(hash);
                    }
                }
                failPoint.pass("ingest.deleted");
                ledger.forget(holding.id());
                failPoint.pass("ingest.forgotten");
            }
            announcements.removed(removals);
        } finally {
            turn.unlock();
        }
    }

    /** Puts into an engine that is being built what was read again, as the ledger has it now. */
    void rebuild(SearchEngine built, Collection<? extends ReadDocument> read) {
        turn.lock();
        try {
            var current = current(read);
            var entries = new ArrayList<Entry>();
            for (var document : read) {
                var holding = current.get(document.id());
                if (holding == null
                        || holding.processing() != Processing.INDEXED
                        || !holding.provenance().hash().equals(document.hash())) {
                    continue; // what is being read goes into both engines when it is read
                }
                switch (document) {
                    case ReadDocument.Tagged tagged -> entries.add(entry(holding, tagged.reading(), tagged.tags()));
                    case ReadDocument.Unreadable unreadable ->
                        engine.find(unreadable.id(), Audience.DESK)
                                .ifPresent(known -> entries.add(entry(holding, known.reading(), known.found())));
                    case ReadDocument.Container container -> {}
                }
            }
            if (!entries.isEmpty()) {
                built.put(entries);
            }
        } finally {
            turn.unlock();
        }
    }

    /** From now on names are corrected so in everything that is put; what was put before stays until it is put again. */
    void correct(CorrectedNames changed) {
        turn.lock();
        try {
            names = changed;
        } finally {
            turn.unlock();
        }
    }

    /** Looks at index and ledger together, while neither is put to. */
    <T> T undisturbed(Supplier<T> look) {
        turn.lock();
        try {
            return look.get();
        } finally {
            turn.unlock();
        }
    }

    private Map<DocumentId, Holding> current(Collection<? extends ReadDocument> read) {
        return ledger.findAll(read.stream().map(ReadDocument::id).toList()).stream()
                .collect(Collectors.toMap(Holding::id, Function.identity()));
    }

    private void put(List<Entry> entries) {
        if (!entries.isEmpty()) {
            engine.put(entries);
        }
    }

    private static Settled settled(Holding holding, boolean itself, Optional<Failure> failure) {
        return new Settled(holding.id(), holding.provenance().hash(), holding.change(), itself, failure);
    }

    private Entry entry(Holding holding, Reading reading, Tags found) {
        var covered = masking.over(reading);
        var machine = covered.equals(reading) ? found : masking.tag(holding.id(), covered);
        var corrected = masking.over(holding.corrections().over(covered));
        var over = masking.over(holding.corrections().over(names.over(machine), covered.text()));
        // A day without its year is told by the day of publication.
        var tags = corrected.date().equals(reading.date()) ? over : over.withEvents(EventFinder.find(corrected));
        return new Entry(
                holding.id(),
                holding.version(),
                masking.over(holding.provenance()),
                holding.visibility(),
                holding.rights(),
                corrected,
                tags,
                tags.equals(machine) ? Optional.empty() : Optional.of(machine));
    }
}
