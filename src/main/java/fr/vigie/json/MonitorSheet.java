package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line shows of a monitor, read from REST's answer.
 *
 * @param owner as people call it
 * @param flaw why it is not matched any more
 * @param since from when the counts count, ISO 8601
 */
public record MonitorSheet(
        String id,
        String owner,
        MonitorTerms terms,
        Optional<String> flaw,
        Optional<String> feed,
        String since,
        int examined,
        int matched,
        int delivered,
        int lost) {

    /** Reads the answer to {@code GET /api/monitors/{id}}. */
    public static MonitorSheet read(String json) {
        return of(Json.object(json));
    }

    /** Reads the answer to {@code GET /api/monitors}. */
    public static List<MonitorSheet> readAll(String json) {
        var all = new ArrayList<MonitorSheet>();
        Json.object(json).path("monitors").forEach(node -> all.add(of(node)));
        return List.copyOf(all);
    }

    private static MonitorSheet of(JsonNode node) {
        var proof = node.path("proof");
        return new MonitorSheet(
                Json.required(node, "id"),
                Json.optional(node, "ownerName").orElseGet(() -> Json.required(node, "owner")),
                MonitorTerms.read(node),
                Json.optional(node, "flaw"),
                Json.optional(node, "feed"),
                Json.required(proof, "since"),
                Json.whole(proof, "examined"),
                Json.whole(proof, "matched"),
                Json.whole(proof, "delivered"),
                Json.whole(proof, "lost"));
    }

    /** What is asked of {@code POST /api/monitors}. */
    public static String wish(MonitorTerms terms, Optional<String> owner) {
        var node = terms.tree();
        owner.ifPresent(name -> node.put("owner", name));
        return Json.text(node);
    }
}
