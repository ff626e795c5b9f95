package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.json.Json;
import fr.vigie.report.PressReviewJson;
import fr.vigie.report.kept.KeptReview;
import fr.vigie.report.kept.ReviewDraft;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewLetter;
import fr.vigie.report.kept.ReviewReading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Kept reviews as JSON, and what an editor states read from it. */
final class PressJson {
    static final Set<String> KEYS = Set.of("title", "from", "to", "introduction", "recipients", "lines");
    private static final Set<String> LINE_KEYS = Set.of("document", "section", "headline", "comment", "leftOut");

    private PressJson() {}

    /** One review in a list of them. */
    static ObjectNode brief(KeptReview review) {
        var draft = review.draft();
        return Json.MAPPER
                .createObjectNode()
                .put("id", review.id().value())
                .put("version", review.version())
                .put("owner", review.owner())
                .put("title", draft.title())
                .put("from", draft.from().map(LocalDate::toString).orElse(null))
                .put("to", draft.to().map(LocalDate::toString).orElse(null))
                .put("request", review.request())
                .put("state", review.sent().isPresent() ? "sent" : "draft")
                .put("created", review.created().toString())
                .put("changed", review.changed().toString())
                .put("sent", review.sent().map(Instant::toString).orElse(null));
    }

    /** One with all that is in it, as it stands and as it comes out. */
    static ObjectNode sheet(KeptReview review, ReviewReading reading, List<ReviewLetter> letters) {
        var node = brief(review).put("introduction", review.draft().introduction());
        review.draft().recipients().forEach(node.putArray("recipients")::add);
        var lines = reading.lines(review.draft());
        var list = node.putArray("lines");
        for (var one : lines) {
            var line = one.line();
            list.addObject()
                    .put("document", line.document().value())
                    .put("section", line.section())
                    .put("headline", line.headline())
                    .put("comment", line.comment())
                    .put("leftOut", line.leftOut())
                    .put("standing", standing(one.standing()));
        }
        node.set("letters", letters(letters));
        node.set("review", PressReviewJson.tree(reading.review(review, lines)));
        return node;
    }

    private static String standing(ReviewReading.Standing standing) {
        return switch (standing) {
            case SHOWN -> "shown";
            case LEFT_OUT -> "leftOut";
            case TOLD_BEFORE -> "toldBefore";
            case HIDDEN -> "hidden";
        };
    }

    static ArrayNode letters(List<ReviewLetter> letters) {
        var list = Json.MAPPER.createArrayNode();
        for (var letter : letters) {
            list.addObject()
                    .put("id", letter.id())
                    .put("recipient", letter.recipient())
                    .put("state", letter.state().code())
                    .put("made", letter.made().toString())
                    .put("attempts", letter.attempts())
                    .put("next", letter.state().isOpen() ? letter.next().toString() : null)
                    .put("ended", letter.ended().map(Instant::toString).orElse(null))
                    .put("reason", letter.reason().orElse(null));
        }
        return list;
    }

    /**
     * What an editor states.
     *
     * @throws Problem 422 where a field has another shape
     * @throws fr.vigie.report.kept.BadDraft when there cannot be such
     */
    static ReviewDraft read(ObjectNode body) {
        return new ReviewDraft(
                text(body, "title").orElseThrow(() -> odd("title")),
                day(body, "from"),
                day(body, "to"),
                text(body, "introduction").orElse(""),
                list(
                        body,
                        "recipients",
                        one -> Optional.ofNullable(one.textValue())
                                .map(String::strip)
                                .orElseThrow(() -> odd("recipients"))),
                list(body, "lines", PressJson::line));
    }

    private static Line line(JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            // What was answered may be sent back: how a line stands is not the editor's to say.
            if (!LINE_KEYS.contains(name) && !name.equals("standing")) {
                throw new Problem(400, "unknownField", name).with("parameter", name);
            }
        });
        var id = text(node, "document").filter(DocumentId::isWellFormed).orElseThrow(() -> odd("document"));
        var leftOut = node.path("leftOut");
        if (!leftOut.isMissingNode() && !leftOut.isBoolean()) {
            throw odd("leftOut");
        }
        return new Line(
                new DocumentId(id),
                text(node, "section").orElse(""),
                text(node, "headline").orElse(""),
                text(node, "comment").orElse(""),
                leftOut.asBoolean(false));
    }

    private static <T> List<T> list(ObjectNode body, String key, Function<JsonNode, T> read) {
        var values = body.path(key);
        if (!values.isMissingNode() && !values.isNull() && !values.isArray()) {
            throw odd(key);
        }
        var list = new ArrayList<T>();
        values.forEach(value -> list.add(read.apply(value)));
        return list;
    }

    static Optional<LocalDate> day(ObjectNode body, String key) {
        try {
            return text(body, key).map(LocalDate::parse).filter(day -> day.getYear() >= 0 && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            throw odd(key);
        }
    }

    static Optional<String> text(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw odd(key);
        }
        return Optional.ofNullable(value.textValue());
    }

    private static Problem odd(String key) {
        return new Problem(422, "badReview", key.toLowerCase(Locale.ROOT)).with("parameter", key);
    }
}
