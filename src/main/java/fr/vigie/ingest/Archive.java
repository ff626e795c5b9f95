package fr.vigie.ingest;

import fr.vigie.authority.ListedNames;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import fr.vigie.engine.SearchEngine;
import fr.vigie.extract.Extractor;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Database;
import fr.vigie.intake.Forgotten;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Ledger;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Originals;
import fr.vigie.intake.Rereading;
import fr.vigie.intake.Version;
import fr.vigie.intake.Withheld;
import fr.vigie.intake.WithheldNames;
import fr.vigie.json.BackupSummary;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.tag.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The archive as the server and the command line see it: files go in, documents live in it, searches ask its engine.
 *
 * <p><b>Guaranteed:</b> what {@link #accept} accepted is never lost; it becomes searchable or fails with a reason, also
 * over crashes. A change of a document is durable and seen by searches when its method returns.
 *
 * <p>All methods may be called from any thread.
 */
public final class Archive implements AutoCloseable {
    private final ArchiveSettings settings;
    private final Originals originals;
    private final Ledger ledger;
    private final LiveEngine engine;
    private final Room room;
    private final Receiving receiving;
    private final Retrieving retrieving;
    private final Copying copying;
    private final Forgetting forgetting;
    private final Masking masking;
    private final Covering covering;
    /** Looking for bytes that nobody needs and copying all that somebody does: one at a time. */
    private final ReentrantLock whole = new ReentrantLock();

    private final Announcements announcements = new Announcements();
    private final Indexing indexing;
    private final Librarian librarian;
    private final SearchEngine asked;
    private final FileReader reader;
    private final Conductor conductor;
    private final Embargoes embargoes;
    private final Quiet quiet;
    private final Desk desk;
    private final Hours hours;
    /** Whether the ledger is to be asked for it. */
    private volatile boolean rereading = true;

    private Archive(
            ArchiveSettings settings, EngineOpener opener, Extractor extractor, Tagger tagger, ListedNames lists)
            throws IOException {
        this.settings = settings;
        var messages = Messages.of("ingest", settings.locale());
        // First, since it may be of a later program: nothing is touched then.
        ledger = Ledger.open(settings.state().resolve("ledger.db"), settings.failPoint());
        originals = new Originals(settings.state(), settings.failPoint());
        engine = new LiveEngine(new IndexFolder(settings.index()), opener);
        room = new Room(settings.state(), ledger, settings.allowance());
        receiving = new Receiving(originals, ledger, settings.largestFile(), room, settings.clock(), messages);
        retrieving = new Retrieving(originals, ledger, extractor);
        forgetting = new Forgetting(new Forgotten(settings.state().resolve("forgotten.txt")), ledger);
        copying = new Copying(originals, ledger, receiving, settings.clock());
        masking = new Masking(new Withheld(settings.state().resolve("withheld.txt")), tagger);
        indexing = new Indexing(engine, ledger, originals, masking, announcements, settings.failPoint());
        librarian = new Librarian(ledger, engine, indexing, lists, settings.clock(), this::refresh);
        covering = new Covering(masking, ledger, engine, indexing, librarian);
        asked = new RedirectingEngine(engine, librarian);
        reader = new FileReader(originals, ledger, extractor, tagger, settings.clock(), messages, settings.failPoint());
        conductor = new Conductor(
                ledger, reader, indexing, receiving, announcements, messages, settings.failPoint(), settings.workers());
        embargoes = new Embargoes(ledger, settings.clock(), this::refresh);
        quiet = new Quiet(ledger, announcements);
        hours = new Hours(ledger, settings.clock());
        desk = new Desk(ledger, retrieving, extractor, masking, conductor::wake);
    }

    /**
     * Opens the archive and goes on with what was accepted and is not indexed. Where the index cannot be read, all is read
     * again in the background. The caller closes the extractor, after the archive.
     *
     * @param lists that the tagger's keys are of
     */
    public static Archive open(
            ArchiveSettings settings, EngineOpener opener, Extractor extractor, Tagger tagger, ListedNames lists)
            throws IOException {
        var archive = new Archive(settings, opener, extractor, tagger, lists);
        if (archive.engine.madeAnew()) {
            archive.ledger.everythingAgain();
        }
        archive.hours.tell();
        archive.forgetting.replay();
        archive.covering.replay();
        archive.removeForGood();
        archive.refresh();
        archive.embargoes.start();
        archive.conductor.start();
        return archive;
    }

    /** The same for a tagger that knows of no lists. */
    public static Archive open(ArchiveSettings settings, EngineOpener opener, Extractor extractor, Tagger tagger)
            throws IOException {
        return open(settings, opener, extractor, tagger, ListedNames.NONE);
    }

    /** What searches ask. */
    public SearchEngine engine() {
        return asked;
    }

    /** What stands where, and what was once. */
    public Desk desk() {
        return desk;
    }

    /** Who keeps the corrections of names. */
    public Librarian librarian() {
        return librarian;
    }

    /**
     * Takes a file in; reading it follows in the background.
     *
     * @throws IOException when the bytes cannot be read or kept; nothing was accepted then
     */
    public Admission accept(InputStream bytes, Acceptance acceptance) throws IOException {
        var admission = receiving.accept(bytes, acceptance);
        if (admission instanceof Admission.Accepted) {
            conductor.wake();
        }
        return admission;
    }

    /** Gives a document new bytes, which are read in the background; what people stated of it holds on. */
    public Amendment replace(
            DocumentId id, InputStream bytes, String fileName, Corrections stated, OptionalInt expectedVersion)
            throws IOException {
        var amendment = receiving.replace(id, bytes, fileName, stated, expectedVersion);
        if (amendment instanceof Amendment.Done) {
            conductor.wake();
        }
        return amendment;
    }

    /** What the ledger knows of a document or container. */
    public Optional<Holding> state(DocumentId id) {
        return ledger.find(id);
    }

    /** What was given with these bytes and is not removed: giving them again would be answered {@code known}. */
    public Optional<Holding> given(ContentHash hash) {
        return ledger.given(hash);
    }

    /** The documents inside a container, in its order. */
    public List<Holding> inside(DocumentId container) {
        return ledger.inside(container);
    }

    /** The history of a document, the first version first; empty for one that there is not. */
    public List<Version> versions(DocumentId id) {
        return ledger.find(id).isPresent()
                ? ledger.versions(id).stream().map(masking::over).toList()
                : List.of();
    }

    /**
     * States what a person knows better than the machine.
     *
     * @param expectedVersion the version that the person looked at; empty to overwrite whatever is there
     */
    public Amendment correct(DocumentId id, Corrections corrections, OptionalInt expectedVersion) {
        return refreshed(ledger.correct(
                id, corrections, expectedVersion, settings.clock().instant()));
    }

    /** Publishes a document and what it holds, now or at an instant. */
    public Amendment publish(DocumentId id, Optional<Instant> at) {
        var now = settings.clock().instant();
        var later = at.filter(instant -> instant.isAfter(now));
        return refreshed(ledger.show(id, later.isPresent() ? Visibility.EMBARGOED : Visibility.PUBLISHED, later, now));
    }

    /** Takes a document and what it holds back from the public. */
    public Amendment withdraw(DocumentId id) {
        return refreshed(ledger.show(
                id, Visibility.WITHDRAWN, Optional.empty(), settings.clock().instant()));
    }

    /** Removes a document and what it holds for good; its bytes too, unless another document has the same. */
    public Amendment remove(DocumentId id) throws IOException {
        var amendment = ledger.remove(id);
        if (amendment instanceof Amendment.Done) {
            removeForGood();
        }
        return amendment;
    }

    /**
     * Removes documents with what they hold, and notes their ids in a list that every start goes through, so that a backup
     * from before does not bring them back.
     *
     * @return those that there were
     */
    public List<DocumentId> forget(Collection<DocumentId> ids) throws IOException {
        var removed = forgetting.forget(ids);
        removeForGood();
        return removed;
    }

    /**
     * Covers a person's name in every document and in what people noted, and in all that comes: its salted hash goes into a
     * list that outlives index and ledger. Originals that say it are not handed out any more; their bytes stay. It takes as
     * long as reading the whole index.
     *
     * @return in how many documents the name was
     * @throws IllegalArgumentException when that is no given name and surname, see {@link WithheldNames#isName}
     */
    public int withhold(String name) throws IOException {
        return covering.withhold(name);
    }

    /** What came in one way, but for what people gave bytes of their own since. */
    public List<DocumentId> untouched(Origin origin) {
        return ledger.untouched(origin);
    }

    /** Removes documents and what they hold for good, as {@link #remove} does one; those that there were. */
    public List<DocumentId> removeAll(Collection<DocumentId> ids) throws IOException {
        var removed = ids.stream()
                .filter(id -> ledger.remove(id) instanceof Amendment.Done)
                .toList();
        removeForGood();
        return removed;
    }

    /** How the index stands. */
    public IndexState index() {
        return new IndexState(
                engine.count(SearchRequest.everything(Audience.DESK)),
                engine.format(),
                engine.isSucceeded() || engine.madeAnew() && ledger.due() > 0);
    }

    /** Forgets what was received longer ago than it is to be kept: what stands withdrawn, what could not be read. */
    public List<DocumentId> forgetExpired(Optional<Duration> withdrawn, Optional<Duration> failed) throws IOException {
        var expired = forgetting.expired(withdrawn, failed, settings.clock().instant());
        return expired.isEmpty() ? List.of() : forget(expired);
    }

    /** The bytes of a document as they came, unless a withheld name is covered in it or in what it holds. */
    public Retrieval original(DocumentId id) {
        return covering.isCovered(id) ? new Retrieval.Withheld() : retrieving.latest(id);
    }

    /** The bytes that a document had in one of its versions, unless a withheld name is covered in it now. */
    public Retrieval original(DocumentId id, int version) {
        return covering.isCovered(id) ? new Retrieval.Withheld() : retrieving.of(id, version);
    }

    /** Has events told until the subscription is closed; the listener is called on working threads and is quick. */
    public Subscription subscribe(Consumer<ArchiveEvent> listener) {
        return announcements.subscribe(listener);
    }

    /** Waits until everything accepted is indexed or failed, and the index is as the ledger says. */
    public void awaitIdle() throws InterruptedException {
        quiet.await();
    }

    /** Whether no file was ever given, or all were removed. */
    public boolean isEmpty() {
        return ledger.fileCount() == 0;
    }

    /** How much of the disk is taken. */
    public Storage storage() throws IOException {
        return room.look();
    }

    /** Whether an upload of so many bytes may be begun. */
    public boolean hasRoom(long bytes) throws IOException {
        return room.has(bytes);
    }

    /**
     * How far reading everything again is, where the index was lost or of another version: searches find a part meanwhile.
     * Empty when that is not going on.
     */
    public Optional<Rereading> rereading() {
        var found = rereading ? ledger.rereading() : Optional.<Rereading>empty();
        if (rereading && found.isEmpty()) {
            rereading = false; // only opening an archive begins it
            ledger.reread();
        }
        return found;
    }

    /** How many documents still have something to be done for them. */
    public int waiting() {
        return ledger.due();
    }

    /**
     * Builds the index anew from the originals, in a folder beside; searches and changes go on meanwhile.
     *
     * @param progress told now and then how many files of how many are done
     * @throws IllegalStateException when that is going on already
     */
    public void reindex(Progress progress) throws IOException, InterruptedException {
        new Rebuilding(engine, ledger, reader, indexing, settings.failPoint(), settings.workers()).run(progress);
    }

    /**
     * Looks whether all is as it should be, reading every original again.
     *
     * @param repair whether to mend what can be mended
     */
    public Checkup check(boolean repair, Progress progress) throws IOException, InterruptedException {
        whole.lockInterruptibly();
        try {
            return checked(repair, progress);
        } finally {
            whole.unlock();
        }
    }

    private Checkup checked(boolean repair, Progress progress) throws IOException, InterruptedException {
        var checking = new Checking(originals, ledger, engine, indexing);
        var findings = new ArrayList<>(checking.ledger());
        findings.addAll(Checking.clock(hours));
        findings.addAll(checking.originals(progress));
        receiving.whileNothingIsKept(() -> findings.addAll(checking.strays(repair)));
        findings.addAll(checking.index(repair));
        if (repair) {
            conductor.wake();
            awaitIdle();
        }
        return new Checkup(findings, ledger.indexed().size(), repair);
    }

    /** The state database, for what others keep in it; closed with the archive. */
    public Database database() {
        return ledger.database();
    }

    /**
     * Writes everything that cannot be derived, as it is at one moment within the call; files come in meanwhile. What is
     * removed meanwhile is out of the index at once, its bytes go when the copy is made.
     *
     * @param out stays open
     * @param besides smaller files of the home to take along, by their names in the backup
     */
    public BackupSummary backup(OutputStream out, Map<String, Path> besides, Progress progress)
            throws IOException, InterruptedException {
        whole.lockInterruptibly();
        try {
            return copying.write(out, besides, progress);
        } finally {
            removeForGood();
            whole.unlock();
        }
    }

    /** A small thing to remember over restarts. */
    public Optional<String> setting(String name) {
        return ledger.setting(name);
    }

    /** Remembers a small thing. */
    public void set(String name, String value) {
        ledger.set(name, value);
    }

    /** Whether a source brought the item before, whatever became of it. */
    public boolean hasTaken(String source, String item) {
        return ledger.hasTaken(source, item);
    }

    /** Remembers that a source brought the item. */
    public void taken(String source, String item) {
        ledger.taken(source, item, settings.clock().instant());
    }

    private Amendment refreshed(Amendment amendment) {
        if (amendment instanceof Amendment.Done) {
            refresh();
        }
        return amendment;
    }

    private void refresh() {
        if (indexing.refresh()) {
            conductor.wake();
        }
    }

    private void removeForGood() throws IOException {
        receiving.whileNothingIsKept(() -> {
            if (copying.isGoingOn()) {
                indexing.takeOut();
            } else {
                indexing.removeForGood();
                room.counted();
            }
        });
    }

    /** Finishes what is in hand within some seconds; the rest is read at the next start. */
    @Override
    public void close() {
        embargoes.close();
        conductor.close();
        quiet.close();
        ledger.close();
        engine.close();
    }
}
