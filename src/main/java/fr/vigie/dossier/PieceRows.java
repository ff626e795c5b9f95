package fr.vigie.dossier;

import fr.vigie.document.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The table of documents in dossiers. */
final class PieceRows {
    private PieceRows() {}

    /** In the dossier's own order. */
    static List<Piece> of(Handle handle, String dossier) {
        return handle.createQuery("SELECT * FROM dossier_document WHERE dossier = :dossier ORDER BY place, document")
                .bind("dossier", dossier)
                .map((row, context) -> read(row))
                .list();
    }

    /** The documents alone, in the dossier's own order. */
    static List<DocumentId> documents(Handle handle, String dossier) {
        return handle.createQuery(
                        "SELECT document FROM dossier_document WHERE dossier = :dossier ORDER BY place, document")
                .bind("dossier", dossier)
                .map((row, context) -> new DocumentId(row.getString("document")))
                .list();
    }

    /** The ids of all dossiers in which a document is, whoever has them. */
    static Set<String> holding(Handle handle, DocumentId document) {
        return Set.copyOf(handle.createQuery("SELECT dossier FROM dossier_document WHERE document = :document")
                .bind("document", document.value())
                .mapTo(String.class)
                .list());
    }

    static Optional<Piece> find(Handle handle, String dossier, DocumentId document) {
        return handle.createQuery("SELECT * FROM dossier_document WHERE dossier = :dossier AND document = :document")
                .bind("dossier", dossier)
                .bind("document", document.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Behind all others. */
    static void add(Handle handle, String dossier, Piece piece) {
        handle.createUpdate(
                        "INSERT INTO dossier_document (dossier, document, version, place, note, tags, added, public)"
                                + " VALUES (:dossier, :document, 1, (SELECT COALESCE(MAX(place), 0) + 1 FROM dossier_document"
                                + " WHERE dossier = :dossier), :note, :tags, :added, :public)")
                .bind("dossier", dossier)
                .bind("document", piece.document().value())
                .bind("note", piece.remark().note())
                .bind("tags", String.join("\n", piece.remark().tags()))
                .bind("added", piece.added().toEpochMilli())
                .bind("public", piece.known() ? 1 : 0)
                .execute();
    }

    static void remark(Handle handle, String dossier, DocumentId document, Remark remark) {
        handle.createUpdate("UPDATE dossier_document SET note = :note, tags = :tags, version = version + 1"
                        + " WHERE dossier = :dossier AND document = :document")
                .bind("dossier", dossier)
                .bind("document", document.value())
                .bind("note", remark.note())
                .bind("tags", String.join("\n", remark.tags()))
                .execute();
    }

    /** Gives documents of a dossier their places, in their order from 1. */
    static void place(Handle handle, String dossier, List<DocumentId> order) {
        var batch = handle.prepareBatch("UPDATE dossier_document SET place = :place WHERE dossier = :dossier"
                + " AND document = :document AND place <> :place");
        int place = 0;
        for (var document : order) {
            batch.bind("dossier", dossier)
                    .bind("document", document.value())
                    .bind("place", ++place)
                    .add();
        }
        batch.execute();
    }

    static void remove(Handle handle, String dossier, DocumentId document) {
        handle.createUpdate("DELETE FROM dossier_document WHERE dossier = :dossier AND document = :document")
                .bind("dossier", dossier)
                .bind("document", document.value())
                .execute();
    }

    private static Piece read(ResultSet row) throws SQLException {
        return new Piece(
                new DocumentId(row.getString("document")),
                row.getInt("version"),
                new Remark(row.getString("note"), List.of(row.getString("tags").split("\n"))),
                Instant.ofEpochMilli(row.getLong("added")),
                row.getInt("public") == 1);
    }
}
