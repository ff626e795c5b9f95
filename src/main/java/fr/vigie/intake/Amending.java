package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.document.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** The ledger's writing when people change documents. Every method is called by the writer thread, within a transaction. */
final class Amending {
    /** The row itself and, of a container, what it holds. */
    private static final String WHOLE = " WHERE (id = :id OR container = :id) AND due NOT IN ('remove', 'gone')";

    /** What is in the index has to be put again; what is still to be read takes the change along. */
    static final String DUE_AGAIN =
            "change = change + 1, due = CASE WHEN due = 'nothing' AND processing = 'indexed' AND itself = 1"
                    + " THEN 'put' ELSE due END";

    private Amending() {}

    static Amendment correct(Handle handle, DocumentId id, Corrections corrections, OptionalInt expected, Instant now) {
        return changed(handle, id, expected, holding -> {
            handle.createUpdate("UPDATE document SET version = version + 1, " + DUE_AGAIN + " WHERE id = :id")
                    .bind("id", id.value())
                    .execute();
            state(handle, id, holding.version() + 1, corrections);
            remember(handle, id, now);
            return done(handle, id);
        });
    }

    static Amendment show(Handle handle, DocumentId id, Visibility next, Optional<Instant> embargo, Instant now) {
        return changed(handle, id, OptionalInt.empty(), holding -> {
            if (!holding.visibility().mayBecome(next)) {
                return new Amendment.NotFrom(holding.visibility());
            }
            handle.createUpdate("UPDATE document SET visibility = :visibility, embargo = :embargo, shown = :now, "
                            + DUE_AGAIN + WHOLE)
                    .bind("now", now.toEpochMilli())
                    .bind("visibility", next.code())
                    .bind("embargo", embargo.map(Instant::toEpochMilli).orElse(null))
                    .bind("id", id.value())
                    .execute();
            return done(handle, id);
        });
    }

    static Amendment replace(
            Handle handle,
            DocumentId id,
            Reception.Arrived bytes,
            String fileName,
            Corrections corrections,
            OptionalInt expected,
            Instant now) {
        return changed(handle, id, expected, holding -> {
            handle.createUpdate("UPDATE document SET version = version + 1, change = change + 1, hash = :hash,"
                            + " file_name = :fileName, size = :size, processing = 'accepted', due = 'read',"
                            + " reason = NULL, message = NULL, attempts = 0 WHERE id = :id")
                    .bind("id", id.value())
                    .bind("hash", bytes.hash().value())
                    .bind("fileName", fileName)
                    .bind("size", bytes.size())
                    .execute();
            state(handle, id, holding.version() + 1, corrections);
            remember(handle, id, now);
            return done(handle, id);
        });
    }

    static Amendment retry(Handle handle, DocumentId id) {
        return changed(handle, id, OptionalInt.empty(), holding -> {
            if (holding.processing() == Processing.FAILED) {
                Entering.again(handle, holding.container().orElse(id));
            }
            return done(handle, id);
        });
    }

    /** What is embargoed until now or before is published. */
    static List<DocumentId> release(Handle handle, Instant now) {
        var over = " WHERE visibility = 'embargoed' AND embargo <= :now AND due NOT IN ('remove', 'gone')";
        var released = handle.createQuery("SELECT id FROM document" + over)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new DocumentId(row.getString("id")))
                .list();
        handle.createUpdate("UPDATE document SET visibility = 'published', embargo = NULL, shown = embargo, "
                        + DUE_AGAIN + over)
                .bind("now", now.toEpochMilli())
                .execute();
        return released;
    }

    /** From now on the document is as good as gone; the index and the bytes follow. */
    static Amendment remove(Handle handle, DocumentId id) {
        return changed(handle, id, OptionalInt.empty(), holding -> {
            handle.createUpdate("UPDATE document SET due = 'remove', change = change + 1" + WHOLE)
                    .bind("id", id.value())
                    .execute();
            return new Amendment.Done(holding);
        });
    }

    /**
     * Forgets a document that the index has forgotten. Of one inside a container the path is kept, so that reading the
     * container again does not bring it back, and what was inside a container is forgotten before it.
     */
    static void forget(Handle handle, DocumentId id) {
        var named = Map.of("id", id.value());
        handle.createUpdate("DELETE FROM correction WHERE document = :id")
                .bindMap(named)
                .execute();
        handle.createUpdate("DELETE FROM version WHERE document = :id")
                .bindMap(named)
                .execute();
        handle.createUpdate("DELETE FROM document WHERE container = :id AND due = 'gone'")
                .bindMap(named)
                .execute();
        handle.createUpdate("DELETE FROM document WHERE id = :id AND container IS NULL")
                .bindMap(named)
                .execute();
        handle.createUpdate("UPDATE document SET due = 'gone', source = NULL, message = NULL, reason = NULL"
                        + " WHERE id = :id")
                .bindMap(named)
                .execute();
    }

    static void forgetNotes(Handle handle, Collection<DocumentId> ids) {
        for (var id : ids) {
            handle.createUpdate("DELETE FROM dossier_document WHERE document = :id"
                            + " OR document IN (SELECT d.id FROM document d WHERE d.container = :id)")
                    .bind("id", id.value())
                    .execute();
        }
    }

    static void state(Handle handle, DocumentId id, int version, Corrections corrections) {
        corrections
                .values()
                .forEach((trait, value) -> handle.createUpdate(
                                "INSERT INTO correction (document, version, trait, value) VALUES (:id, :version, :trait, :value)")
                        .bind("id", id.value())
                        .bind("version", version)
                        .bind("trait", trait.code())
                        .bind("value", value)
                        .execute());
    }

    /** Writes the row's present version into the history. */
    static void remember(Handle handle, DocumentId id, Instant now) {
        handle.createUpdate("INSERT INTO version (document, number, since, hash, file_name, size)"
                        + " SELECT id, version, :now, hash, file_name, size FROM document WHERE id = :id")
                .bind("id", id.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private interface Step {
        Amendment take(Holding holding);
    }

    private static Amendment changed(Handle handle, DocumentId id, OptionalInt expected, Step step) {
        var found = Holdings.find(handle, id);
        if (found.isEmpty()) {
            return new Amendment.Missing();
        }
        var current = found.get().version();
        return expected.isPresent() && expected.getAsInt() != current
                ? new Amendment.Stale(current)
                : step.take(found.get());
    }

    private static Amendment done(Handle handle, DocumentId id) {
        return new Amendment.Done(Holdings.find(handle, id).orElseThrow());
    }
}
