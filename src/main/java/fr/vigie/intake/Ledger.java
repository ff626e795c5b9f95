package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What happened to each document: the truth about its state, in SQL.
 *
 * <p><b>Guaranteed:</b> when a method that changes something returns, the change survives a power cut; the next reader on
 * any thread sees it. A document is known under its id until {@link #remove}, and then to nobody but {@link #removals}.
 *
 * <p>All methods may be called from any thread.
 */
public final class Ledger implements AutoCloseable {
    private final Database database;
    private final LedgerWriter writer;
    private final Entering entering = new Entering(new SecureRandom());

    private Ledger(Database database, FailPoint failPoint) {
        this.database = database;
        this.writer = new LedgerWriter(database.jdbi(), failPoint);
    }

    /**
     * Opens the ledger, made or brought to the present schema where need be. What was being read is to be read again.
     *
     * @param file of the database
     */
    public static Ledger open(Path file, FailPoint failPoint) throws IOException {
        var ledger = new Ledger(Database.open(file), failPoint);
        ledger.write(handle -> Progressing.restart(handle));
        return ledger;
    }

    /** The database that it lies in, for the tables of others; closed with the ledger. */
    public Database database() {
        return database;
    }

    /** Enters a file whose bytes are kept, or tells that the same bytes are here; a failed one is read again. */
    public Admission accept(Reception.Arrived bytes, Acceptance acceptance, Instant now) {
        return writer.write(handle -> entering.accept(handle, bytes, acceptance, now));
    }

    /** Takes up to so many documents that wait to be read, the earliest first; nobody else gets them. */
    public List<Holding> claim(int most) {
        return writer.write(handle -> Progressing.claim(handle, most));
    }

    /** Gives back claimed documents that will not be read now. */
    public void handBack(Collection<DocumentId> ids) {
        write(handle -> Progressing.handBack(handle, ids));
    }

    /**
     * Enters what is inside a file, the same again when it is read again: one that was removed stays removed, one that is
     * no longer in it is to be removed. What was found in the same bytes before and was not reached this time stays.
     *
     * @return the holding of each path that there is, also of those not reached; all stand as being read
     */
    public Map<String, Holding> unfold(Unfolding found, Instant now) {
        return writer.write(handle -> entering.unfold(handle, found, now));
    }

    /** Writes down how reading ended. */
    public void settle(Collection<Settled> settled) {
        write(handle -> Progressing.settle(handle, settled));
    }

    /** Writes down that the index has these; what changed since they were looked up stays due. */
    public void refreshed(Collection<Holding> put) {
        write(handle -> Progressing.refreshed(handle, put));
    }

    /** Has everything read again that the index had: it is lost. */
    public void everythingAgain() {
        write(Progressing::everythingAgain);
    }

    /** How far reading everything again is; empty when that is not going on. */
    public Optional<Rereading> rereading() {
        return read(Progressing::rereading);
    }

    /** Reading everything again is over. */
    public void reread() {
        write(Progressing::reread);
    }

    /** The latest hour that anything in it has. */
    public Optional<Instant> latest() {
        return read(handle -> handle.createQuery(
                        "SELECT MAX(hour) AS latest FROM (SELECT MAX(received) AS hour FROM"
                                + " document UNION ALL SELECT MAX(shown) FROM document UNION ALL SELECT MAX(since) FROM version"
                                + " UNION ALL SELECT MAX(made) FROM name_correction UNION ALL SELECT MAX(made) FROM audit) AS hours")
                .map((row, context) -> {
                    var latest = row.getLong("latest");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(latest));
                })
                .one());
    }

    /** Has a document read again from its bytes; of one inside a container, the whole container. */
    public void again(DocumentId id) {
        write(handle -> Holdings.find(handle, id)
                .ifPresent(holding -> Entering.again(handle, holding.container().orElse(id))));
    }

    public Amendment correct(DocumentId id, Corrections corrections, OptionalInt expected, Instant now) {
        return writer.write(handle -> Amending.correct(handle, id, corrections, expected, now));
    }

    /** Changes who may see the document and what it holds. */
    public Amendment show(DocumentId id, Visibility next, Optional<Instant> embargo, Instant now) {
        return writer.write(handle -> Amending.show(handle, id, next, embargo, now));
    }

    /** Has what could not be read tried again; of one inside a container, the whole container. What failed not is left. */
    public Amendment retry(DocumentId id) {
        return writer.write(handle -> Amending.retry(handle, id));
    }

    /** Gives a document new bytes; what people stated before holds on. */
    public Amendment replace(
            DocumentId id,
            Reception.Arrived bytes,
            String fileName,
            Corrections stated,
            OptionalInt expected,
            Instant now) {
        return writer.write(handle -> Amending.replace(handle, id, bytes, fileName, stated, expected, now));
    }

    /** Publishes what is embargoed until now or before, and tells which. */
    public List<DocumentId> release(Instant now) {
        return writer.write(handle -> Amending.release(handle, now));
    }

    /** From now on nobody finds the document and what it holds; the index and the bytes follow, then {@link #forget}. */
    public Amendment remove(DocumentId id) {
        return writer.write(handle -> Amending.remove(handle, id));
    }

    /** Forgets a removed document for good; what was inside a container before it. */
    public void forget(DocumentId id) {
        write(handle -> Amending.forget(handle, id));
    }

    /** Takes documents, and what is inside them, out of everybody's dossiers, with what was noted there. */
    public void forgetNotes(Collection<DocumentId> ids) {
        write(handle -> Amending.forgetNotes(handle, ids));
    }

    /** Covers withheld names in everything that people wrote and that was noted of documents. */
    public void withhold(WithheldNames names) {
        write(handle -> Withholding.mask(handle, names));
    }

    public Optional<Holding> find(DocumentId id) {
        return read(handle -> Holdings.find(handle, id));
    }

    /** Those of the ids that there are, in no order. */
    public List<Holding> findAll(Collection<DocumentId> ids) {
        return read(handle -> Holdings.findAll(handle, ids));
    }

    /** What is inside a file, in the order of the file. */
    public List<Holding> inside(DocumentId container) {
        return read(handle -> Entering.inside(handle, container));
    }

    /** A page of what stands in one place. */
    public List<Holding> list(Inventory asked) {
        return read(handle -> Inventories.list(handle, asked));
    }

    /** How many stand where, of those that the same words name. */
    public Map<Standing, Integer> counts(Inventory asked) {
        return read(handle -> Inventories.counts(handle, asked));
    }

    /** What the index has in an older state, so many at most. */
    public List<Holding> stale(int most) {
        return read(handle -> Holdings.select(handle, "due = 'put'", Map.of(), most));
    }

    /** Files that came in one way and still have the bytes that they came with: nobody made them their own. */
    public List<DocumentId> untouched(Origin origin) {
        return read(handle -> Holdings.select(
                        handle,
                        "container IS NULL AND due NOT IN ('remove', 'gone') AND origin = :origin AND NOT EXISTS"
                                + " (SELECT 1 FROM version v WHERE v.document = document.id AND v.hash <> document.hash)",
                        Map.of("origin", origin.code())))
                .stream()
                .map(Holding::id)
                .toList();
    }

    /** Files that stand withdrawn and were received before an instant; of containers, those that stand so whole. */
    public List<DocumentId> withdrawnBefore(Instant instant) {
        return receivedBefore(instant, "visibility = 'withdrawn'");
    }

    /** Files that could not be read, nothing inside them either, and were received before an instant. */
    public List<DocumentId> failedBefore(Instant instant) {
        return receivedBefore(
                instant,
                "processing = 'failed' AND NOT EXISTS (SELECT 1 FROM document i WHERE i.container = document.id"
                        + " AND i.due <> 'gone' AND i.processing <> 'failed')");
    }

    private List<DocumentId> receivedBefore(Instant instant, String condition) {
        return read(handle -> Holdings.select(
                        handle,
                        "container IS NULL AND due NOT IN ('remove', 'gone') AND received < :instant AND " + condition,
                        Map.of("instant", instant.toEpochMilli())))
                .stream()
                .map(Holding::id)
                .toList();
    }

    /** What the database finds wrong with its own pages, in its words; empty when all is sound. */
    public List<String> flaws() {
        return read(handle -> handle.createQuery("PRAGMA integrity_check")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(said -> !said.equals("ok"))
                .toList();
    }

    /** What was removed and not yet forgotten, the inner ones before their containers. */
    public List<Holding> removals() {
        return read(handle -> Holdings.select(handle, "due = 'remove'", Map.of())).stream()
                .sorted(Comparator.comparing(holding -> holding.container().isEmpty()))
                .toList();
    }

    /** How many documents still have something to be done for them. */
    public int due() {
        return number("SELECT COUNT(*) FROM document WHERE due IN ('read', 'put', 'remove')", Map.of());
    }

    /** When the next embargo ends. */
    public Optional<Instant> nextRelease() {
        return read(handle -> handle.createQuery("SELECT MIN(embargo) AS next FROM document WHERE"
                        + " visibility = 'embargoed' AND due NOT IN ('remove', 'gone')")
                .map((row, context) -> {
                    var next = row.getLong("next");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(next));
                })
                .one());
    }

    /** Files that were given and are not inside another, in the order of acceptance, a page at a time. */
    public List<Holding> files(Optional<DocumentId> after, int most) {
        return read(handle -> Holdings.select(
                handle,
                "container IS NULL AND due NOT IN ('remove', 'gone') AND sequence >"
                        + " COALESCE((SELECT d.sequence FROM document d WHERE d.id = :after), 0)",
                Map.of("after", after.map(DocumentId::value).orElse("")),
                most));
    }

    /** How many files were given and are not inside another. */
    public int fileCount() {
        return number(
                "SELECT COUNT(*) FROM document WHERE container IS NULL AND due NOT IN ('remove', 'gone')", Map.of());
    }

    /** Ids of all documents that the index has, or should have. */
    public List<DocumentId> indexed() {
        return read(handle -> handle.createQuery("SELECT id FROM document WHERE processing = 'indexed' AND itself = 1"
                        + " AND due NOT IN ('remove', 'gone')")
                .map((row, context) -> new DocumentId(row.getString("id")))
                .list());
    }

    /** The hashes that some document or some version of one needs. */
    public List<ContentHash> hashes() {
        return read(Holdings::hashes);
    }

    /** How many bytes the originals have that some document or some version of one needs, each counted once. */
    public long bytes() {
        return read(
                handle -> handle.createQuery("SELECT COALESCE(SUM(size), 0) FROM (SELECT hash, MAX(size) AS size FROM"
                                + " (SELECT hash, size FROM document WHERE due NOT IN ('remove', 'gone')"
                                + " AND container IS NULL UNION ALL SELECT v.hash, v.size FROM version v JOIN document d"
                                + " ON d.id = v.document WHERE d.due NOT IN ('remove', 'gone') AND d.container IS NULL) AS kept"
                                + " GROUP BY hash) AS once")
                        .mapTo(Long.class)
                        .one());
    }

    /** The document or container that was given with these bytes, if it is not removed. */
    public Optional<Holding> given(ContentHash hash) {
        return read(handle -> Entering.known(handle, hash, true));
    }

    /** Whether a document that is not removed, or a version of one, needs the bytes. */
    public boolean needs(ContentHash hash) {
        return number(
                        "SELECT COUNT(*) FROM document WHERE due NOT IN ('remove', 'gone') AND (hash = :hash OR id IN"
                                + " (SELECT document FROM version WHERE hash = :hash))",
                        Map.of("hash", hash.value()))
                > 0;
    }

    /** The history of a document, the first version first. */
    public List<Version> versions(DocumentId id) {
        return read(handle -> Histories.of(handle, id));
    }

    public Optional<String> setting(String name) {
        return read(handle -> handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void set(String name, String value) {
        write(handle -> handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    /** Whether a source brought the item before. */
    public boolean hasTaken(String source, String item) {
        return number(
                        "SELECT COUNT(*) FROM taking WHERE source = :source AND item = :item",
                        Map.of("source", source, "item", item))
                > 0;
    }

    /** Writes down that a source brought the item. */
    public void taken(String source, String item, Instant now) {
        write(handle -> handle.createUpdate("INSERT INTO taking (source, item, since) VALUES (:source, :item, :since)"
                        + " ON CONFLICT (source, item) DO NOTHING")
                .bind("source", source)
                .bind("item", item)
                .bind("since", now.toEpochMilli())
                .execute());
    }

    /** Everything that people corrected in names, and what they undid, the first first. */
    public List<NameEntry> names() {
        return read(NameJournal::all);
    }

    /** Changes what is corrected in names; the documents touched are {@link #stale} from then on. The rows added. */
    public List<Long> revise(NameRevision revision, Instant now) {
        return writer.write(handle -> NameJournal.revise(handle, revision, now));
    }

    /**
     * Copies the ledger as it is at one moment, while others read and write.
     *
     * @param file that is not there yet
     */
    public LedgerCopy copyTo(Path file) {
        read(handle -> handle.execute("VACUUM INTO ?", file.toString()));
        return new LedgerCopy(file);
    }

    private int number(String sql, Map<String, ?> arguments) {
        return read(handle ->
                handle.createQuery(sql).bindMap(arguments).mapTo(Integer.class).one());
    }

    private <T> T read(Function<Handle, T> work) {
        return database.jdbi().withHandle(work::apply);
    }

    private void write(Consumer<Handle> work) {
        writer.write(handle -> {
            work.accept(handle);
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
