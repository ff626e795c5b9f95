package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A request that gets no answer but a reason, thrown from wherever it is seen. At the edge it becomes a problem document
 * (RFC 9457) for a program and a page for a person.
 */
final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient Object[] arguments;

    /**
     * @param kind names it in the message files, {@code problem.KIND} and {@code problem.KIND.detail}, and in {@code type}
     * @param arguments of the detail's message
     */
    Problem(int status, String kind, Object... arguments) {
        super(kind, null, false, false);
        this.status = status;
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    /** The same with one more member: a number or a text. */
    Problem with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    /** In how many seconds to come back, where that is known. */
    OptionalLong retryAfter() {
        return more.get("retryAfter") instanceof Long seconds ? OptionalLong.of(seconds) : OptionalLong.empty();
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    Map<String, Object> more() {
        return more;
    }

    /** The problem document. */
    ObjectNode document(String title, String detail) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("type", "urn:vigie:problem:" + kind)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        more.forEach((member, value) -> node.putPOJO(member, value));
        return node;
    }
}
