package fr.vigie.intake;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The ledger's writing as documents are read. Every method is called by the writer thread, within a transaction. */
final class Progressing {
    /** The setting with the last file of those that are read again since the index is lost, and how many they are. */
    private static final String REREADING = "rereading";

    private Progressing() {}

    /** What an interrupted process had in hand waits again. */
    static void restart(Handle handle) {
        handle.createUpdate("UPDATE document SET processing = 'accepted' WHERE due = 'read'")
                .execute();
    }

    /** What was read before is to be read again, containers with all that they hold, also those that failed in the middle. */
    static void everythingAgain(Handle handle) {
        markAgain(handle);
        handle.execute("DELETE FROM setting WHERE name = '" + REREADING + "'");
        handle.createUpdate("INSERT INTO setting (name, value) SELECT '" + REREADING + "', last || ' ' || files FROM"
                        + " (SELECT MAX(sequence) AS last, COUNT(*) AS files FROM document"
                        + " WHERE container IS NULL AND due = 'read') AS again WHERE files > 0")
                .execute();
    }

    /** How far it is with that; empty when nothing is left. */
    static Optional<Rereading> rereading(Handle handle) {
        return handle.createQuery("SELECT value FROM setting WHERE name = '" + REREADING + "'")
                .mapTo(String.class)
                .findOne()
                .map(value -> value.split(" "))
                .map(words -> new Rereading(left(handle, Long.parseLong(words[0])), Integer.parseInt(words[1])))
                .filter(found -> found.left() > 0);
    }

    private static int left(Handle handle, long last) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM document WHERE container IS NULL AND due = 'read' AND sequence <= :last")
                .bind("last", last)
                .mapTo(Integer.class)
                .one();
    }

    /** It is over: what is read again from now on is so for its own sake. */
    static void reread(Handle handle) {
        handle.execute("DELETE FROM setting WHERE name = '" + REREADING + "'");
    }

    private static void markAgain(Handle handle) {
        handle.createUpdate("UPDATE document SET processing = 'accepted', due = 'read', attempts = 0,"
                        + " change = change + 1 WHERE container IS NULL AND due NOT IN ('remove', 'gone')"
                        + " AND (processing = 'indexed' OR id IN (SELECT d.container FROM document d"
                        + " WHERE d.container IS NOT NULL AND d.processing = 'indexed'"
                        + " AND d.due NOT IN ('remove', 'gone')))")
                .execute();
    }

    static List<Holding> claim(Handle handle, int most) {
        var claimed = Holdings.select(handle, "due = 'read' AND processing = 'accepted'", Map.of(), most);
        if (!claimed.isEmpty()) {
            handle.createUpdate("UPDATE document SET processing = 'extracting', attempts = attempts + 1"
                            + " WHERE id IN (<ids>)")
                    .bindList(
                            "ids",
                            claimed.stream()
                                    .map(holding -> holding.id().value())
                                    .toList())
                    .execute();
        }
        return claimed;
    }

    /** Hands back what was claimed and will not be read now. */
    static void handBack(Handle handle, Collection<DocumentId> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("UPDATE document SET processing = 'accepted', attempts = attempts - 1"
                            + " WHERE processing = 'extracting' AND due = 'read' AND id IN (<ids>)")
                    .bindList("ids", ids.stream().map(DocumentId::value).toList())
                    .execute();
        }
    }

    static void settle(Handle handle, Collection<Settled> settled) {
        var batch = handle.prepareBatch(
                "UPDATE document SET processing = :processing, itself = :itself, reason = :reason,"
                        + " message = :message, due = CASE WHEN change = :change OR :processing = 'failed' OR :itself = 0"
                        + " THEN 'nothing' ELSE 'put' END"
                        + " WHERE id = :id AND hash = :hash AND processing = 'extracting' AND due NOT IN ('remove', 'gone')");
        for (var one : settled) {
            batch.bind("id", one.id().value())
                    .bind("hash", one.hash().value())
                    .bind("change", one.change())
                    .bind("itself", one.itself() ? 1 : 0)
                    .bind("processing", one.failure().isPresent() ? "failed" : "indexed")
                    .bind(
                            "reason",
                            one.failure()
                                    .map(Failure::reason)
                                    .map(Refusal::code)
                                    .orElse(null))
                    .bind("message", one.failure().map(Failure::message).orElse(null))
                    .add();
        }
        batch.execute();
    }

    /** The index has these as they are in the ledger, unless they changed again. */
    static void refreshed(Handle handle, Collection<Holding> put) {
        var batch = handle.prepareBatch(
                "UPDATE document SET due = 'nothing' WHERE id = :id AND change = :change AND due = 'put'");
        put.forEach(holding -> batch.bind("id", holding.id().value())
                .bind("change", holding.change())
                .add());
        batch.execute();
    }
}
