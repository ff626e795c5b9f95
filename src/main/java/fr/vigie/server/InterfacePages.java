package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import fr.vigie.server.view.InterfacePage;
import fr.vigie.server.view.InterfacePage.Answer;
import fr.vigie.server.view.InterfacePage.Call;
import fr.vigie.server.view.InterfacePage.Group;
import fr.vigie.server.view.InterfacePage.Parameter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The description of the REST interface, for programs as it stands and for people as a page. */
final class InterfacePages {
    private final ObjectNode description;
    private final Pages pages;

    InterfacePages(Pages pages) {
        this.pages = pages;
        this.description = read();
    }

    /** The OpenAPI description that ships with the program. */
    static ObjectNode read() {
        try (var in = InterfacePages.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            return Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void description(Context context) {
        Answers.json(context, description);
    }

    void show(Context context) {
        var groups = new LinkedHashMap<String, List<Call>>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var call = call(operation.getKey(), path.getKey(), operation.getValue());
                    var tag = operation.getValue().path("tags").path(0).asText();
                    groups.computeIfAbsent(tag, t -> new ArrayList<>()).add(call);
                }));
        var shown = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        var about = description.path("info").path("description").asText();
        pages.show(context, "interface", "", new InterfacePage(about, shown));
    }

    private Call call(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var each : operation.path("parameters")) {
            var parameter = resolved(each);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("description").asText()));
        }
        var answers = new ArrayList<Answer>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> answers.add(new Answer(
                        response.getKey(),
                        resolved(response.getValue()).path("description").asText())));
        return new Call(
                method,
                path,
                operation.path("summary").asText(),
                text(operation, "description"),
                parameters,
                answers,
                text(operation, "x-example"));
    }

    /** What a {@code $ref} into the same description points at. */
    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.path(key).textValue());
    }
}
