package fr.vigie.intake;

import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Processing;
import fr.vigie.document.Provenance;
import fr.vigie.document.Refusal;
import fr.vigie.document.Rights;
import fr.vigie.document.Visibility;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads rows of the ledger as holdings, with what people stated of them. */
final class Holdings {
    /** Larger lists of ids are asked for in pieces, for a statement has so many parameters at most. */
    private static final int PIECE = 500;

    private Holdings() {}

    static Optional<Holding> find(Handle handle, DocumentId id) {
        return select(handle, "id = :id AND due NOT IN ('remove', 'gone')", Map.of("id", id.value())).stream()
                .findFirst();
    }

    static List<Holding> findAll(Handle handle, Collection<DocumentId> ids) {
        var found = new ArrayList<Holding>(ids.size());
        var values = ids.stream().map(DocumentId::value).toList();
        for (var from = 0; from < values.size(); from += PIECE) {
            var piece = values.subList(from, Math.min(from + PIECE, values.size()));
            found.addAll(finish(
                    handle,
                    handle.createQuery("SELECT * FROM document WHERE id IN (<ids>) AND due NOT IN ('remove', 'gone')")
                            .bindList("ids", piece)
                            .map((row, context) -> of(row))
                            .list()));
        }
        return found;
    }

    /** The hashes that some document or some version of one needs. */
    static List<ContentHash> hashes(Handle handle) {
        return handle.createQuery("SELECT hash FROM document WHERE due NOT IN ('remove', 'gone') UNION"
                        + " SELECT v.hash FROM version v JOIN document d ON d.id = v.document"
                        + " WHERE d.due NOT IN ('remove', 'gone')")
                .map((row, context) -> new ContentHash(row.getString("hash")))
                .list();
    }

    /** The holdings of the rows that the condition takes, in the order of acceptance. */
    static List<Holding> select(Handle handle, String condition, Map<String, ?> arguments) {
        return select(handle, condition, arguments, Integer.MAX_VALUE);
    }

    static List<Holding> select(Handle handle, String condition, Map<String, ?> arguments, int limit) {
        return finish(
                handle,
                handle.createQuery("SELECT * FROM document WHERE " + condition + " ORDER BY sequence LIMIT :limit")
                        .bindMap(arguments)
                        .bind("limit", limit)
                        .map((row, context) -> of(row))
                        .list());
    }

    private static List<Holding> finish(Handle handle, List<Holding> bare) {
        var stated = stated(
                handle, bare.stream().map(holding -> holding.id().value()).toList());
        return stated.isEmpty()
                ? bare
                : bare.stream()
                        .map(holding -> stated.containsKey(holding.id().value())
                                ? with(
                                        holding,
                                        new Corrections(stated.get(holding.id().value())))
                                : holding)
                        .toList();
    }

    private static Map<String, Map<Trait, String>> stated(Handle handle, List<String> ids) {
        var stated = new HashMap<String, Map<Trait, String>>();
        for (var from = 0; from < ids.size(); from += PIECE) {
            handle.createQuery(
                            "SELECT document, trait, value FROM correction WHERE document IN (<ids>) ORDER BY version")
                    .bindList("ids", ids.subList(from, Math.min(from + PIECE, ids.size())))
                    .map((row, context) -> {
                        stated.computeIfAbsent(row.getString("document"), id -> new EnumMap<>(Trait.class))
                                .put(coded(Trait.class, row.getString("trait")), row.getString("value"));
                        return row.getString("document");
                    })
                    .list();
        }
        return stated;
    }

    private static Holding of(ResultSet row) throws SQLException {
        return new Holding(
                new DocumentId(row.getString("id")),
                row.getInt("version"),
                row.getLong("change"),
                Optional.ofNullable(row.getString("container")).map(DocumentId::new),
                row.getInt("itself") == 1,
                new Provenance(
                        new ContentHash(row.getString("hash")),
                        row.getString("file_name"),
                        Optional.ofNullable(row.getString("inside_path")),
                        Instant.ofEpochMilli(row.getLong("received")),
                        Optional.ofNullable(row.getString("source")).map(URI::create)),
                row.getLong("size"),
                coded(Rights.class, row.getString("rights")),
                coded(Visibility.class, row.getString("visibility")),
                instant(row, "embargo"),
                coded(Processing.class, row.getString("processing")),
                failure(row),
                row.getInt("attempts"),
                Corrections.NONE,
                coded(Origin.class, row.getString("origin")),
                instant(row, "shown"));
    }

    private static Holding with(Holding bare, Corrections corrections) {
        var given = bare.provenance();
        var provenance = new Provenance(
                given.hash(),
                given.fileName(),
                given.insidePath(),
                given.received(),
                corrections.source(given.source()));
        return new Holding(
                bare.id(),
                bare.version(),
                bare.change(),
                bare.container(),
                bare.itself(),
                provenance,
                bare.size(),
                corrections.rights(bare.rights()),
                bare.visibility(),
                bare.embargo(),
                bare.processing(),
                bare.failure(),
                bare.attempts(),
                corrections,
                bare.origin(),
                bare.shown());
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        var message = row.getString("message");
        return Optional.ofNullable(row.getString("reason")).map(code -> new Failure(refusal(code), message));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var milliseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    private static Refusal refusal(String code) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the ledger holds an unknown reason: " + code));
    }

    private static <E extends Enum<E>> E coded(Class<E> words, String code) {
        return Enum.valueOf(words, code.toUpperCase(Locale.ROOT));
    }
}
