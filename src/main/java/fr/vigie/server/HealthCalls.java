package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.query.Audience;
import io.javalin.http.Context;

/** The probes: alive as soon as it answers, ready once the index can be asked. */
final class HealthCalls {
    private final SearchEngine engine;

    HealthCalls(SearchEngine engine) {
        this.engine = engine;
    }

    void live(Context context) {
        Answers.json(context, Json.MAPPER.createObjectNode().put("status", "up"));
        context.header("Cache-Control", "no-store");
    }

    void ready(Context context) {
        engine.suggest("a", Audience.PUBLIC, 1);
        Answers.json(context, Json.MAPPER.createObjectNode().put("status", "ready"));
        context.header("Cache-Control", "no-store");
    }
}
