package fr.vigie.json;

/**
 * Where the server that owns a home listens, and the key that proves to it that one may read the home's files.
 *
 * @param port on the loopback address
 */
public record Doorplate(int port, String key) {

    /** Reads what {@link #text} wrote. */
    public static Doorplate read(String json) {
        var node = Json.object(json);
        return new Doorplate(Json.whole(node, "port"), Json.required(node, "key"));
    }

    /** As JSON. */
    public String text() {
        return Json.text(Json.MAPPER.createObjectNode().put("port", port).put("key", key));
    }
}
