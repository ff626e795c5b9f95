package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.json.TagsJson;
import fr.vigie.query.StatementAnswer;
import fr.vigie.query.StatementAnswer.Said;
import fr.vigie.query.StatementAnswer.Statement;
import fr.vigie.query.StatementRequest;
import fr.vigie.query.UnreadableCursor;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /api/figures} and {@code GET /api/quotes}: what documents state, one by one. */
final class StatementCalls {
    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;

    StatementCalls(SearchEngine engine, Doorkeeper doorkeeper, Turns turns) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
    }

    void figures(Context context) {
        answer(context, StatementParameters.FIGURES, "figures");
    }

    void quotes(Context context) {
        answer(context, StatementParameters.QUOTES, "quotes");
    }

    private void answer(Context context, StatementParameters asked, String list) {
        var parameters = Requests.parameters(context);
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var request = asked.read(parameters, audience, Languages.ofCall(context).locale());
        var answer = turns.take(() -> statements(engine, request));
        var node = Json.MAPPER.createObjectNode().put("total", answer.total());
        node.put("cursor", answer.cursor().orElse(null));
        put(node, list, answer.statements());
        Answers.json(context, node);
    }

    static StatementAnswer statements(SearchEngine engine, StatementRequest request) {
        try {
            return engine.statements(request);
        } catch (UnreadableCursor e) {
            throw new Problem(400, "notACursor").with("parameter", "cursor");
        }
    }

    static void put(ObjectNode node, String name, List<Statement> statements) {
        var list = node.putArray(name);
        statements.forEach(statement -> list.add(tree(statement)));
    }

    static ObjectNode tree(Statement statement) {
        var node = switch (statement.said()) {
            case Said.OfFigure of -> TagsJson.tree(of.figure());
            case Said.OfQuote of -> TagsJson.tree(of.quote());
        };
        // Places are in a text that is not in this answer.
        node.remove(List.of("start", "end"));
        var from = statement.document();
        node.put("sentence", statement.sentence());
        node.putObject("document")
                .put("id", from.id().value())
                .put("title", from.title())
                .put("date", from.date().map(LocalDate::toString).orElse(null))
                .put("kind", from.kind().code())
                .put("issuer", from.issuer().orElse(null));
        return node.put("count", statement.count());
    }
}
