package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account as REST and the command line show it.
 *
 * @param role {@code reader}, {@code watcher}, {@code editor} or {@code administrator}
 * @param password whether one is set
 * @param created ISO 8601
 * @param link where its owner chooses a password, right after it was asked for
 */
public record UserAccount(
        String name,
        String role,
        Optional<String> mail,
        boolean password,
        boolean disabled,
        String created,
        Optional<String> link) {

    /** Reads what {@link #tree} wrote. */
    public static UserAccount read(String json) {
        return read(Json.object(json));
    }

    /** Reads a list of them, under {@code users}. */
    public static List<UserAccount> readAll(String json) {
        var all = new ArrayList<UserAccount>();
        Json.object(json).path("users").forEach(node -> all.add(read(node)));
        return List.copyOf(all);
    }

    private static UserAccount read(JsonNode node) {
        return new UserAccount(
                Json.required(node, "name"),
                Json.required(node, "role"),
                Json.optional(node, "mail"),
                node.path("password").asBoolean(),
                node.path("disabled").asBoolean(),
                Json.required(node, "created"),
                Json.optional(node, "link"));
    }

    /** As an object. */
    public ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode().put("name", name).put("role", role);
        Json.putOptional(node, "mail", mail);
        node.put("password", password).put("disabled", disabled).put("created", created);
        link.ifPresent(address -> node.put("link", address));
        return node;
    }

    /** A list of them, under {@code users}. */
    public static ObjectNode tree(List<UserAccount> all) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("users");
        all.forEach(one -> list.add(one.tree()));
        return node;
    }

    /** What is asked of {@code POST /api/users}. */
    public static String wish(String name, String role, Optional<String> mail, Optional<String> password) {
        var node = Json.MAPPER.createObjectNode().put("name", name).put("role", role);
        mail.ifPresent(address -> node.put("mail", address));
        password.ifPresent(secret -> node.put("password", secret));
        return Json.text(node);
    }
}
