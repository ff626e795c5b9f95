package fr.vigie.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Kind;
import fr.vigie.json.Json;
import fr.vigie.report.PressReview.Before;
import fr.vigie.report.PressReview.Card;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.PressReview.Said;
import fr.vigie.report.PressReview.Stated;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A review as JSON and back, so that a page or a program can take items out, reorder them and change their words. */
public final class PressReviewJson {
    private static final int LONGEST = 10_000;

    private PressReviewJson() {}

    public static ObjectNode tree(PressReview review) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("title", review.title())
                .put("introduction", review.introduction())
                .put("since", review.since().map(LocalDate::toString).orElse(null))
                .put("day", review.day().toString());
        var items = node.putArray("items");
        for (var item : review.items()) {
            var one = items.addObject();
            one.put("section", item.section());
            one.put("comment", item.comment());
            one.set("head", card(item.head()));
            one.put("text", item.text());
            var reprints = one.putArray("reprints");
            item.reprints().forEach(reprint -> reprints.add(card(reprint)));
            var figures = one.putArray("figures");
            item.figures().forEach(figure -> put(figures.addObject(), figure));
            var quotes = one.putArray("quotes");
            item.quotes()
                    .forEach(quote -> quotes.addObject()
                            .put("text", quote.text())
                            .put("speaker", quote.speaker().orElse(null))
                            .put("role", quote.role().orElse(null)));
        }
        return node;
    }

    private static ObjectNode card(Card card) {
        return Json.MAPPER
                .createObjectNode()
                .put("document", card.document().value())
                .put("title", card.title())
                .put("date", card.date().map(LocalDate::toString).orElse(null))
                .put("kind", card.kind().code())
                .put("issuer", card.issuer().orElse(null))
                .put("address", card.address().toString());
    }

    private static void put(ObjectNode node, Stated figure) {
        node.put("text", figure.text()).put("of", figure.of().orElse(null));
        if (figure.before().isPresent()) {
            var before = figure.before().get();
            node.putObject("before")
                    .put("text", before.text())
                    .put("date", before.date().map(LocalDate::toString).orElse(null));
        } else {
            node.putNull("before");
        }
    }

    /**
     * The review that an object of {@link #tree}'s shape holds.
     *
     * @throws IllegalArgumentException when it is of another shape; the message says where
     */
    public static PressReview read(JsonNode node) {
        return new PressReview(
                text(node, "title"),
                text(node, "introduction"),
                maybe(node, "since").map(PressReviewJson::day),
                day(text(node, "day")),
                list(
                        node,
                        "items",
                        item -> new Item(
                                maybe(item, "section").orElse(""),
                                maybe(item, "comment").orElse(""),
                                readCard(item.path("head")),
                                text(item, "text"),
                                list(item, "reprints", PressReviewJson::readCard),
                                list(item, "figures", PressReviewJson::readFigure),
                                list(
                                        item,
                                        "quotes",
                                        said -> new Said(
                                                text(said, "text"), maybe(said, "speaker"), maybe(said, "role"))))));
    }

    private static Card readCard(JsonNode node) {
        var kind = text(node, "kind");
        return new Card(
                new DocumentId(text(node, "document")),
                text(node, "title"),
                maybe(node, "date").map(PressReviewJson::day),
                Arrays.stream(Kind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not a kind: " + kind)),
                maybe(node, "issuer"),
                URI.create(text(node, "address")));
    }

    private static Stated readFigure(JsonNode node) {
        var before = Optional.of(node.path("before")).filter(JsonNode::isObject);
        return new Stated(
                text(node, "text"),
                maybe(node, "of"),
                before.map(
                        one -> new Before(text(one, "text"), maybe(one, "date").map(PressReviewJson::day))));
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        var values = node.path(key);
        if (!values.isArray()) {
            throw new IllegalArgumentException("no list under: " + key);
        }
        var list = new ArrayList<T>();
        values.forEach(value -> list.add(read.apply(value)));
        return list;
    }

    private static String text(JsonNode node, String key) {
        return maybe(node, key).orElseThrow(() -> new IllegalArgumentException("no text under: " + key));
    }

    private static Optional<String> maybe(JsonNode node, String key) {
        var text = Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
        if (text.filter(one -> one.length() > LONGEST).isPresent()) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters: " + key);
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException odd) {
            throw new IllegalArgumentException("not a day: " + text, odd);
        }
    }
}
