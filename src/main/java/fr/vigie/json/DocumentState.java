package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a server tells of a document on its way, read from its answer.
 *
 * @param file the name, or the way inside the container
 * @param itself whether it is a document, or only holds some
 * @param processing the contract's word
 * @param reason why it failed, the contract's word
 */
public record DocumentState(
        String id,
        String file,
        boolean itself,
        String processing,
        Optional<String> reason,
        Optional<String> message,
        List<DocumentState> inside) {
    public DocumentState {
        inside = List.copyOf(inside);
    }

    /** Whether the machine is done with it. */
    public boolean finished() {
        return processing.equals("indexed") || processing.equals("failed");
    }

    /** Reads the answer to {@code GET /api/documents/{id}/state}. */
    public static DocumentState read(String json) {
        return of(Json.object(json));
    }

    /** Reads the answer to {@code GET /api/documents?sha256=…}; empty where the bytes are not known. */
    public static Optional<DocumentState> readGiven(String json) {
        return StreamSupport.stream(Json.object(json).path("documents").spliterator(), false)
                .map(DocumentState::of)
                .findFirst();
    }

    private static DocumentState of(JsonNode node) {
        var inside = StreamSupport.stream(node.path("inside").spliterator(), false)
                .map(DocumentState::of)
                .toList();
        return new DocumentState(
                Json.required(node, "id"),
                Json.required(node, "file"),
                node.path("itself").asBoolean(inside.isEmpty()),
                Json.required(node, "processing"),
                Json.optional(node, "reason"),
                Json.optional(node, "message"),
                inside);
    }
}
