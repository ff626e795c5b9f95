package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the history of a document. */
final class Histories {
    private Histories() {}

    static List<Version> of(Handle handle, DocumentId id) {
        var stated = stated(handle, id);
        return handle.createQuery("SELECT * FROM version WHERE document = :id ORDER BY number")
                .bind("id", id.value())
                .map((row, context) -> new Version(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("since")),
                        new ContentHash(row.getString("hash")),
                        row.getString("file_name"),
                        row.getLong("size"),
                        stated.headMap(row.getInt("number"), true).values().stream()
                                .reduce(Corrections.NONE, Corrections::then)))
                .list();
    }

    private static NavigableMap<Integer, Corrections> stated(Handle handle, DocumentId id) {
        record Stated(int version, Trait trait, String value) {}
        var rows = handle.createQuery("SELECT version, trait, value FROM correction WHERE document = :id")
                .bind("id", id.value())
                .map((row, context) -> new Stated(
                        row.getInt("version"),
                        Trait.coded(row.getString("trait")).orElseThrow(),
                        row.getString("value")))
                .list();
        Map<Integer, List<Stated>> byVersion = rows.stream().collect(Collectors.groupingBy(Stated::version));
        var stated = new TreeMap<Integer, Corrections>();
        byVersion.forEach((version, of) -> stated.put(
                version, new Corrections(of.stream().collect(Collectors.toMap(Stated::trait, Stated::value)))));
        return stated;
    }
}
