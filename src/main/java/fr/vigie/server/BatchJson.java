package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import fr.vigie.report.Batch.Asked;
import fr.vigie.report.Batch.Outcome;
import fr.vigie.report.BatchTable;
import java.util.List;
import java.util.Locale;

/** The answers of a batch as JSON, over REST and on the command line alike. */
public final class BatchJson {
    private BatchJson() {}

    /** All of them as compact text. */
    public static String text(List<Asked> answers, Locale locale) {
        return Json.text(tree(answers, locale));
    }

    /** Whether a line of such a text could not be read. */
    public static boolean hasUnread(String text) {
        for (var answer : Json.object(text).path("answers")) {
            if (answer.path("error").isObject()) {
                return true;
            }
        }
        return false;
    }

    static ObjectNode tree(List<Asked> answers, Locale locale) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("answers");
        for (var asked : answers) {
            var one = list.addObject().put("line", asked.line()).put("query", asked.query());
            switch (asked.outcome()) {
                case Outcome.Counted counted -> {
                    one.put("documents", counted.documents()).put("families", counted.families());
                    counted.newest()
                            .ifPresentOrElse(
                                    hit -> one.putObject("newest")
                                            .put("id", hit.id().value())
                                            .put("title", hit.title())
                                            .put(
                                                    "date",
                                                    hit.date()
                                                            .map(Object::toString)
                                                            .orElse(null)),
                                    () -> one.putNull("newest"));
                    one.putNull("error");
                }
                case Outcome.Unread unread -> {
                    one.putNull("documents").putNull("families").putNull("newest");
                    one.putObject("error")
                            .put("detail", BatchTable.complaint(unread.why(), locale))
                            .put("position", unread.why().position())
                            .put("length", unread.why().length())
                            .put("nearest", unread.why().nearest());
                }
            }
        }
        return node;
    }
}
