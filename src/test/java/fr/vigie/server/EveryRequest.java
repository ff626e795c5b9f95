package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * What can be asked of the server: every route that there is, and every parameter of the interface's description, with the
 * values that are to be tried: all of them as words to look for, some drawn at random elsewhere.
 */
final class EveryRequest {
    /** Listening does not end by itself; it is asked apart. */
    private static final Set<String> EVENTS = Set.of("/api/events", "/api/monitors/events");

    /** How many values each parameter but {@code q} is tried with, and how often three are tried together. */
    private static final int TRIED = 4;

    private static final int TOGETHER = 60;

    private final JsonNode description = InterfacePages.read();
    private final List<Route> routes;
    private final List<String> ids;
    private final List<String> names;
    private final List<String> values;
    private final Random random;

    /**
     * @param ids of documents
     * @param names that documents bear
     * @param values of parameters
     */
    EveryRequest(List<Route> routes, List<String> ids, List<String> names, List<String> values, long seed) {
        this.routes = routes;
        this.ids = ids;
        this.names = names;
        this.values = values;
        this.random = new Random(seed);
    }

    /** One request. */
    record Ask(String method, String address) {}

    Set<Ask> all() {
        var all = new LinkedHashSet<Ask>();
        for (var route : routes) {
            var method = route.method().name();
            var pattern = route.path().replace("<id>", "{id}").replace("{name}", "reader");
            if (EVENTS.contains(route.path()) || pattern.contains("<")) {
                continue;
            }
            for (var path : paths(pattern)) {
                all.add(new Ask(method, path));
                var parameters = List.copyOf(parameters(route.path(), method));
                for (var parameter : parameters) {
                    for (var value : parameter.equals("q") ? values : some()) {
                        all.add(new Ask(method, path + "?" + pair(parameter, value)));
                    }
                }
                for (int i = 0; i < (parameters.size() > 5 ? TOGETHER : 0); i++) {
                    all.add(new Ask(method, path + "?" + together(parameters)));
                }
            }
        }
        return all;
    }

    private List<String> some() {
        var some = new ArrayList<String>();
        for (int i = 0; i < TRIED; i++) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private String together(List<String> parameters) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var parameter = parameters.get(random.nextInt(parameters.size()));
            pairs.add(pair(parameter, values.get(random.nextInt(values.size()))));
        }
        return String.join("&", pairs);
    }

    private static String pair(String parameter, String value) {
        return parameter + "=" + Parameters.encode(value);
    }

    private List<String> paths(String pattern) {
        var paths = new ArrayList<String>();
        if (pattern.contains("{type}")) {
            for (var type : List.of("organisation", "place", "person")) {
                for (var name : names) {
                    paths.add(pattern.replace("{type}", type).replace("{id}", step(name)));
                }
            }
        } else if (pattern.contains("{id}")) {
            ids.forEach(id -> paths.addAll(others(pattern.replace("{id}", id).replace("{doc}", id))));
        } else {
            paths.add(pattern.replace("{number}", "1")
                    .replace("{deed}", "publish")
                    .replace("{file}", "secret.atom")
                    .replace("{format}", "html")
                    .replace("{name}", "reader"));
        }
        return paths;
    }

    /** One for each document that a second step may name. */
    private List<String> others(String path) {
        return path.contains("{other}")
                ? ids.stream().map(id -> path.replace("{other}", id)).toList()
                : List.of(path);
    }

    private static String step(String name) {
        return Parameters.encode(name).replace("+", "%20");
    }

    /** Those of the description; a page has those of the search. */
    private Set<String> parameters(String path, String method) {
        var names = new LinkedHashSet<String>();
        // The search page takes what the search of the interface takes.
        var described = description
                .path("paths")
                .path(path.equals("/") ? "/api/search" : path)
                .path(method.toLowerCase(Locale.ROOT));
        if (!method.equals("GET")) {
            return names;
        }
        for (var parameter : described.path("parameters")) {
            var resolved = parameter.has("$ref")
                    ? description.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        }
        return names;
    }
}
