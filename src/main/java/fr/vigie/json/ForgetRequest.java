package fr.vigie.json;

import java.util.List;

/** Which documents are to be forgotten, by their ids, and the answer to it. */
public record ForgetRequest(List<String> ids) {
    public ForgetRequest {
        ids = List.copyOf(ids);
    }

    /** As JSON. */
    public String text() {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("ids");
        ids.forEach(list::add);
        return Json.text(node);
    }

    /** The request that asks for a person's name to be covered, as JSON. */
    public static String ofName(String name) {
        return Json.text(Json.MAPPER.createObjectNode().put("name", name));
    }

    /** In how many documents the name was, of the answer. */
    public static int covered(String json) {
        return Json.object(json).path("covered").asInt();
    }

    /** How many there were, of the answer. */
    public static int forgotten(String json) {
        return Json.object(json).path("forgotten").size();
    }
}
