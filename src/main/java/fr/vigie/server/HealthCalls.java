package fr.vigie.server;

import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/** The probes: alive as soon as it answers, ready once the index can be asked. */
final class HealthCalls {
    private final SearchEngine engine;
    private final BooleanSupplier incomplete;

    /** @param incomplete whether the index has but a part of the archive for now */
    HealthCalls(SearchEngine engine, BooleanSupplier incomplete) {
        this.engine = engine;
        this.incomplete = incomplete;
    }

    void live(Context context) {
        Answers.json(context, Json.MAPPER.createObjectNode().put("status", "up"));
        context.header("Cache-Control", "no-store");
    }

    void ready(Context context) {
        engine.suggest("a", Audience.PUBLIC, 1);
        var node = Json.MAPPER.createObjectNode().put("status", "ready");
        if (incomplete.getAsBoolean()) {
            node.put("incomplete", true);
        }
        Answers.json(context, node);
        context.header("Cache-Control", "no-store");
    }
}
