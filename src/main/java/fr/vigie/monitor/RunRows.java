package fr.vigie.monitor;

import fr.vigie.document.DocumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which documents were held against the monitors, and which still are to be. */
final class RunRows {
    private static final String DUE = " watched <> change AND visibility = 'published' AND processing = 'indexed'"
            + " AND itself = 1 AND due = 'nothing'";

    private RunRows() {}

    /**
     * A document that is public, as it stands, and was not held against the monitors so.
     *
     * @param first when it was held against them for the first time, as it stood then
     */
    record Due(long sequence, DocumentId id, long change, Optional<Instant> first) {}

    /** Some of what is due, in the order of acceptance. */
    static List<Due> due(Handle handle, long afterSequence, int most) {
        return handle.createQuery("SELECT id, sequence, change, (SELECT MIN(r.moment) FROM monitor_run r"
                        + " WHERE r.document = document.id) AS first FROM document WHERE sequence > :after AND" + DUE
                        + " ORDER BY sequence LIMIT :most")
                .bind("after", afterSequence)
                .bind("most", most)
                .map((row, context) -> {
                    var moment = row.getLong("first");
                    var first = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(moment));
                    return new Due(
                            row.getLong("sequence"), new DocumentId(row.getString("id")), row.getLong("change"), first);
                })
                .list();
    }

    /** Whether a document still stands as it did. */
    static boolean isDue(Handle handle, Due due) {
        return handle.createQuery("SELECT COUNT(*) FROM document WHERE id = :id AND change = :change AND" + DUE)
                        .bind("id", due.id().value())
                        .bind("change", due.change())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** When a document was first held against the monitors. */
    static Optional<Instant> first(Handle handle, DocumentId id) {
        return handle.createQuery("SELECT MIN(moment) AS first FROM monitor_run WHERE document = :id")
                .bind("id", id.value())
                .map((row, context) -> {
                    var first = row.getLong("first");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(first));
                })
                .one();
    }

    /** When a document was first public; empty for one that was never held against the monitors, or is gone. */
    static Optional<Debut> debut(Handle handle, DocumentId id) {
        return handle.createQuery("SELECT d.sequence, MIN(r.moment) AS first FROM document d JOIN monitor_run r"
                        + " ON r.document = d.id WHERE d.id = :id GROUP BY d.sequence")
                .bind("id", id.value())
                .map((row, context) -> new Debut(Instant.ofEpochMilli(row.getLong("first")), row.getLong("sequence")))
                .findOne();
    }

    /** Whether documents that were public before are being read again, so that the index may lack them. */
    static boolean isIndexPartial(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM document d WHERE d.due <> 'nothing'"
                                + " AND d.due = 'read' AND d.visibility = 'published' AND EXISTS (SELECT 1 FROM"
                                + " monitor_run r JOIN document i ON i.id = r.document"
                                + " WHERE i.id = d.id OR i.container = d.id) LIMIT 1) AS one")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static int waiting(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM document WHERE" + DUE)
                .mapTo(Integer.class)
                .one();
    }

    /** @param done whether nothing is left to be asked of it, so that it is due no more */
    static void record(
            Handle handle,
            Due due,
            int version,
            Instant moment,
            int examined,
            int matched,
            String program,
            boolean done) {
        handle.createUpdate("INSERT INTO monitor_run (document, change, version, moment, examined, matched, program)"
                        + " VALUES (:document, :change, :version, :moment, :examined, :matched, :program)"
                        + " ON CONFLICT (document, change) DO NOTHING")
                .bind("document", due.id().value())
                .bind("change", due.change())
                .bind("version", version)
                .bind("moment", moment.toEpochMilli())
                .bind("examined", examined)
                .bind("matched", matched)
                .bind("program", program)
                .execute();
        if (done) {
            handle.createUpdate("UPDATE document SET watched = :change WHERE id = :document")
                    .bind("document", due.id().value())
                    .bind("change", due.change())
                    .execute();
        }
    }

    /** Those of the documents that the public may see, whether the index has them already or not. */
    static Set<DocumentId> published(Handle handle, Collection<DocumentId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : handle.createQuery("SELECT id FROM document WHERE visibility = 'published'"
                                + " AND due NOT IN ('remove', 'gone') AND id IN (<ids>)")
                        .bindList("ids", ids.stream().map(DocumentId::value).toList())
                        .map((row, context) -> new DocumentId(row.getString("id")))
                        .set();
    }

    /** Whether a document has other bytes in one version than in an earlier one. */
    static boolean hasOtherBytes(Handle handle, DocumentId id, int earlier, int later) {
        return handle.createQuery("SELECT COUNT(*) FROM version a JOIN version b ON b.document = a.document"
                                + " AND b.number = :later AND b.hash <> a.hash"
                                + " WHERE a.document = :id AND a.number = :earlier")
                        .bind("id", id.value())
                        .bind("earlier", earlier)
                        .bind("later", later)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
