package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.messages.Messages;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.SearchRequest;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** {@code GET /api/search} and {@code GET /api/suggest}. */
final class SearchCalls {
    private static final int SUGGESTIONS = 10;

    private final SearchEngine engine;
    private final Doorkeeper doorkeeper;
    private final Turns turns;
    private final Clock clock;
    private final BooleanSupplier incomplete;

    /** @param incomplete whether the index has but a part of the archive for now */
    SearchCalls(SearchEngine engine, Doorkeeper doorkeeper, Turns turns, Clock clock, BooleanSupplier incomplete) {
        this.engine = engine;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
        this.clock = clock;
        this.incomplete = incomplete;
    }

    void search(Context context) {
        var parameters = Requests.parameters(context);
        for (var name : parameters.names()) {
            if (!SearchParameters.knows(name)) {
                throw new Problem(400, "unknownParameter", name).with("parameter", name);
            }
        }
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var asked = SearchParameters.read(parameters, SearchRequest.of(new Query.Everything()), audience);
        asked.complaints().stream().findFirst().ifPresent(complaint -> {
            throw complaint.problem();
        });
        asked.misread().ifPresent(misread -> {
            throw unreadable(misread, Languages.ofCall(context).locale());
        });
        var begun = clock.instant();
        boolean partly = incomplete.getAsBoolean(); // asked before, so that a last file in between is not left unsaid
        var answer = turns.take(() -> Searches.search(engine, asked.request()));
        var took = Duration.between(begun, clock.instant());
        var node = SearchAnswerJson.tree(answer, Duration.ZERO);
        if (partly) {
            node.put("incomplete", true);
        }
        var tag = "W/\"" + Answers.digest(Answers.bytes(node)) + "\"";
        node.put("tookMs", took.toMillis());
        Answers.json(context, node, tag);
    }

    void suggest(Context context) {
        var parameters = Requests.parameters(context);
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var beginning = parameters.first("q").orElse("").strip();
        if (beginning.length() > SearchParameters.LONGEST) {
            throw new Problem(400, "queryTooLong", "q", SearchParameters.LONGEST).with("parameter", "q");
        }
        ObjectNode node = Json.MAPPER.createObjectNode();
        var list = node.putArray("suggestions");
        if (!beginning.isEmpty()) {
            for (var suggestion : turns.take(() -> engine.suggest(beginning, audience, SUGGESTIONS))) {
                list.addObject()
                        .put("text", suggestion.text())
                        .put("kind", suggestion.kind().name().toLowerCase(Locale.ROOT))
                        .put("key", suggestion.key())
                        .put("count", suggestion.count());
            }
        }
        Answers.json(context, node);
    }

    /** The problem that a query which cannot be read gets, with the place of the error. */
    static Problem unreadable(ParsedQuery.Misread misread, Locale locale) {
        var complaint = Messages.of("query", locale).say(misread.complaint(), misread.argument());
        return new Problem(400, "unreadableQuery", complaint)
                .with("position", misread.position())
                .with("length", misread.length())
                .with("nearest", misread.nearest());
    }
}
