package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The ledger's writing when documents come in. Every method is called by the writer thread, within a transaction. */
final class Entering {
    private static final String INSERT = """
            INSERT INTO document (id, sequence, version, change, container, itself, hash, file_name, inside_path, received,
                source, size, rights, visibility, embargo, processing, due, attempts, origin)
            VALUES (:id, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM document), 1, 1, NULL, 1, :hash, :fileName, NULL,
                :received, :source, :size, :rights, :visibility, :embargo, 'accepted', 'read', 0, :origin)
            """;

    private static final String INSERT_INSIDE = """
            INSERT INTO document (id, sequence, version, change, container, itself, hash, file_name, inside_path, received,
                source, size, rights, visibility, embargo, processing, due, attempts, origin)
            SELECT :id, (SELECT MAX(sequence) + 1 FROM document), 1, 1, id, 1, hash, file_name, :insidePath, received,
                source, size, rights, visibility, embargo, 'extracting', 'nothing', attempts, origin
            FROM document WHERE id = :container
            """;

    private final RandomGenerator random;

    Entering(RandomGenerator random) {
        this.random = random;
    }

    Admission accept(Handle handle, Reception.Arrived bytes, Acceptance acceptance, Instant now) {
        var same = known(handle, bytes.hash(), acceptance.seesHidden());
        if (same.isPresent()) {
            var holding = same.get();
            return holding.processing() == Processing.FAILED
                    ? new Admission.Accepted(again(handle, holding.id()))
                    : new Admission.Known(holding.id());
        }
        var id = DocumentId.random(random);
        handle.createUpdate(INSERT)
                .bind("id", id.value())
                .bind("hash", bytes.hash().value())
                .bind("fileName", acceptance.fileName())
                .bind("received", now.toEpochMilli())
                .bind("source", acceptance.source().map(Object::toString).orElse(null))
                .bind("size", bytes.size())
                .bind("rights", acceptance.rights().code())
                .bind("visibility", acceptance.visibility().code())
                .bind("embargo", acceptance.embargo().map(Instant::toEpochMilli).orElse(null))
                .bind("origin", acceptance.origin().code())
                .execute();
        Amending.state(handle, id, 1, acceptance.stated());
        Amending.remember(handle, id, now);
        return new Admission.Accepted(Holdings.find(handle, id).orElseThrow());
    }

    /**
     * Gives every document inside a file its line, the same again when the file is read again. One that was removed stays
     * removed; one that is no longer there is to be removed.
     */
    Map<String, Holding> unfold(Handle handle, Unfolding found, Instant now) {
        var container = found.file();
        handle.createUpdate("UPDATE document SET itself = :itself WHERE id = :id")
                .bind("itself", found.itself() ? 1 : 0)
                .bind("id", container.value())
                .execute();
        var there = new HashMap<String, String>();
        handle.createQuery("SELECT inside_path, due FROM document WHERE container = :container")
                .bind("container", container.value())
                .map((row, context) -> there.put(row.getString("inside_path"), row.getString("due")))
                .list();
        for (var path : found.paths()) {
            if (!there.containsKey(path)) {
                handle.createUpdate(INSERT_INSIDE)
                        .bind("id", DocumentId.random(random).value())
                        .bind("insidePath", path)
                        .bind("container", container.value())
                        .execute();
            }
        }
        var missed = new HashSet<>(there.keySet());
        found.paths().forEach(missed::remove);
        if (!missed.isEmpty()) {
            handle.createUpdate("UPDATE document SET due = 'remove', change = change + 1 WHERE container = :container"
                            + " AND due <> 'gone' AND inside_path IN (<missed>)"
                            + " AND (:whole OR hash <> (SELECT c.hash FROM document c WHERE c.id = :container))")
                    .bind("container", container.value())
                    .bind("whole", found.whole())
                    .bindList("missed", missed)
                    .execute();
        }
        begin(handle, container, now);
        return inside(handle, container).stream()
                .collect(Collectors.toMap(
                        holding -> holding.provenance().insidePath().orElseThrow(), holding -> holding));
    }

    /** The lines inside a container stand as being read, with the bytes that it has now. */
    private static void begin(Handle handle, DocumentId container, Instant now) {
        var present = " WHERE container = :container AND due NOT IN ('remove', 'gone')";
        var bytes = handle.createQuery("SELECT hash, size FROM document WHERE id = :container")
                .bind("container", container.value())
                .mapToMap()
                .one();
        handle.createUpdate("UPDATE document SET version = version + 1, change = change + 1, hash = :hash, size = :size"
                        + present + " AND hash <> :hash")
                .bind("container", container.value())
                .bindMap(bytes)
                .execute();
        handle.createUpdate("UPDATE document SET processing = 'extracting', due = 'nothing', reason = NULL,"
                        + " message = NULL" + present)
                .bind("container", container.value())
                .execute();
        handle.createUpdate("INSERT INTO version (document, number, since, hash, file_name, size)"
                        + " SELECT id, version, :now, hash, file_name, size FROM document" + present
                        + " AND NOT EXISTS (SELECT 1 FROM version v WHERE v.document = document.id"
                        + " AND v.number = document.version)")
                .bind("container", container.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static List<Holding> inside(Handle handle, DocumentId container) {
        return Holdings.select(
                handle,
                "container = :container AND due NOT IN ('remove', 'gone')",
                Map.of("container", container.value()));
    }

    /** Has a document read again from its bytes. */
    static Holding again(Handle handle, DocumentId id) {
        handle.createUpdate("UPDATE document SET processing = 'accepted', due = 'read', reason = NULL, message = NULL,"
                        + " attempts = 0, change = change + 1 WHERE id = :id")
                .bind("id", id.value())
                .execute();
        return Holdings.find(handle, id).orElseThrow();
    }

    /** The document that was given with these bytes and is not removed. */
    static Optional<Holding> known(Handle handle, ContentHash hash, boolean seesHidden) {
        return Holdings.select(
                        handle,
                        "hash = :hash AND container IS NULL AND due NOT IN ('remove', 'gone')"
                                + (seesHidden ? "" : " AND visibility = 'published'"),
                        Map.of("hash", hash.value()),
                        1)
                .stream()
                .findFirst();
    }
}
