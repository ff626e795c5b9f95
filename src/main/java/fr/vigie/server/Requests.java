package fr.vigie.server;

import fr.vigie.document.DocumentId;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every handler reads of a request. */
final class Requests {
    private Requests() {}

    static Parameters parameters(Context context) {
        return Parameters.parse(Optional.ofNullable(context.queryString()).orElse(""));
    }

    /** A path of ours; the first page for any other: {@code //elsewhere} and {@code /\elsewhere} lead away. */
    static String ownPath(@Nullable String given) {
        return given != null && given.matches("/|/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? given : "/";
    }

    /** A field of a form without the blanks around it; empty where it is missing or blank. */
    static Optional<String> field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The document that the path names.
     *
     * @throws Problem 404 when it could name none
     */
    static DocumentId document(Context context) {
        return document(context, "id");
    }

    /** The document that a step of the path names. */
    static DocumentId document(Context context, String step) {
        var id = context.pathParam(step);
        if (!DocumentId.isWellFormed(id)) {
            throw new Problem(404, "noSuchDocument");
        }
        return new DocumentId(id);
    }
}
