package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The part of a search answer that a terminal shows, read from the answer's JSON.
 *
 * @param suggestion the query that was perhaps meant
 */
public record ReceivedAnswer(long total, boolean relaxed, Optional<String> suggestion, List<Hit> hits) {
    public ReceivedAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A document.
     *
     * @param date ISO 8601
     * @param snippets with the words found between {@code <mark>} and {@code </mark>}
     */
    public record Hit(String id, String title, Optional<String> date, Optional<String> issuer, List<String> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /** Reads what {@code GET /api/search} answers. */
    public static ReceivedAnswer read(String json) {
        var node = Json.object(json);
        return new ReceivedAnswer(
                node.path("total").longValue(),
                node.path("relaxed").asBoolean(),
                Json.optional(node, "suggestion"),
                list(node, "hits").map(ReceivedAnswer::hit).toList());
    }

    private static Hit hit(JsonNode node) {
        return new Hit(
                Json.required(node, "id"),
                Json.required(node, "title"),
                Json.optional(node, "date"),
                Json.optional(node, "issuer"),
                list(node, "snippets").map(JsonNode::textValue).toList());
    }

    private static Stream<JsonNode> list(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false);
    }
}
