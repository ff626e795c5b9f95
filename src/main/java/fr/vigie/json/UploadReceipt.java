package fr.vigie.json;

import java.util.Optional;

/**
 * What a server answers to one file that it is given.
 *
 * @param outcome {@code accepted}, {@code known} or {@code refused}
 * @param id of the accepted or known document
 * @param reason of a refused one, the contract's word
 */
public record UploadReceipt(String outcome, Optional<String> id, Optional<String> reason, Optional<String> message) {

    /** Reads the answer to {@code POST /api/documents} with one file. */
    public static UploadReceipt read(String json) {
        var node = Json.object(json).path("documents").path(0);
        return new UploadReceipt(
                Json.required(node, "outcome"),
                Json.optional(node, "id"),
                Json.optional(node, "reason"),
                Json.optional(node, "message"));
    }
}
