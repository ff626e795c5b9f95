package fr.vigie.json;

import java.util.ArrayList;
import java.util.List;

/**
 * What a monitor made of the whole archive, read from the answer to {@code POST /api/monitors/test}.
 *
 * @param documents ids of those that answer
 */
public record MonitorTrial(int examined, List<String> documents) {
    public MonitorTrial {
        documents = List.copyOf(documents);
    }

    public static MonitorTrial read(String json) {
        var node = Json.object(json);
        var documents = new ArrayList<String>();
        node.path("documents").forEach(id -> documents.add(id.asText()));
        return new MonitorTrial(Json.whole(node, "examined"), documents);
    }
}
