package fr.vigie.server;

import fr.vigie.document.DocumentId;
import io.javalin.http.Context;
import java.util.Optional;

/** What every handler reads of a request. */
final class Requests {
    private Requests() {}

    static Parameters parameters(Context context) {
        return Parameters.parse(Optional.ofNullable(context.queryString()).orElse(""));
    }

    /**
     * The document that the path names.
     *
     * @throws Problem 404 when it could name none
     */
    static DocumentId document(Context context) {
        var id = context.pathParam("id");
        if (!DocumentId.isWellFormed(id)) {
            throw new Problem(404, "noSuchDocument");
        }
        return new DocumentId(id);
    }
}
