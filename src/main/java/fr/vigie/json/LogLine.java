package fr.vigie.json;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened, for programs that collect logs: one JSON object in one line.
 *
 * @param level as the Java machine names it, such as {@code WARNING}
 * @param logger the part of the program that speaks
 * @param error what went wrong, with where in the program
 */
public record LogLine(
        Instant time, String level, String logger, String thread, String message, Optional<String> error) {

    /** As JSON, without a line's end. */
    public String text() {
        var node = Json.MAPPER
                .createObjectNode()
                .put("time", time.toString())
                .put("level", level)
                .put("logger", logger)
                .put("thread", thread)
                .put("message", message);
        error.ifPresent(trace -> node.put("error", trace));
        return Json.text(node).replace("\n", "").replace("\r", "");
    }
}
