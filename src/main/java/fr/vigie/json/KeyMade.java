package fr.vigie.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a program as REST and the command line show it.
 *
 * @param key the key itself, in the answer that makes it and never again
 * @param scopes {@code read}, {@code watch}, {@code write}, {@code administer}
 * @param created ISO 8601, as all instants here
 */
public record KeyMade(
        String id,
        Optional<String> key,
        String label,
        List<String> scopes,
        String created,
        Optional<String> used,
        String expires) {
    public KeyMade {
        scopes = List.copyOf(scopes);
    }

    /** Reads what {@link #tree} wrote. */
    public static KeyMade read(String json) {
        var node = Json.object(json);
        var scopes = new ArrayList<String>();
        node.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return new KeyMade(
                Json.required(node, "id"),
                Json.optional(node, "key"),
                Json.required(node, "label"),
                scopes,
                Json.required(node, "created"),
                Json.optional(node, "used"),
                Json.required(node, "expires"));
    }

    /** As an object. */
    public ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode().put("id", id);
        key.ifPresent(secret -> node.put("key", secret));
        node.put("label", label);
        var list = node.putArray("scopes");
        scopes.forEach(list::add);
        node.put("created", created);
        Json.putOptional(node, "used", used);
        return node.put("expires", expires);
    }

    /** What is asked of {@code POST /api/users/{name}/keys}. */
    public static String wish(String label, List<String> scopes, int days) {
        var node = Json.MAPPER.createObjectNode().put("label", label).put("days", days);
        var list = node.putArray("scopes");
        scopes.forEach(list::add);
        return Json.text(node);
    }
}
