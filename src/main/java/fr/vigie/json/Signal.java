package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a monitor tells of a document besides that it answers, as the ledger and REST write it. */
public sealed interface Signal {

    /** An organisation: its key in the authority lists, and how it is shown. */
    record Body(String id, String label) {}

    /** Two that a document names. */
    record Pair(Body one, Body other) {}

    /** Organisations that no earlier document names together. */
    record Together(List<Pair> pairs) implements Signal {
        public Together {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * What a document states.
     *
     * @param text the words as written there
     * @param value in the unit's base; the lower end of a range
     */
    record Stated(DocumentId document, LocalDate date, String text, double value, OptionalDouble to) {}

    /**
     * A figure of an organisation that is far from the one stated before.
     *
     * @param family the name that its measure is asked by
     * @param unit the contract's word
     */
    record Moved(Body subject, String family, String unit, Stated now, Stated before) implements Signal {
        /** By how much, as a part of what was stated before; infinite where that is nothing. */
        public double change() {
            return (now.value() - before.value()) / Math.abs(before.value());
        }
    }

    /** For {@link #read}. */
    default ObjectNode tree() {
        var node = Json.MAPPER.createObjectNode();
        switch (this) {
            case Together together -> {
                var pairs = node.putArray("pairs");
                for (var pair : together.pairs()) {
                    var one = pairs.addObject();
                    one.set("one", tree(pair.one()));
                    one.set("other", tree(pair.other()));
                }
            }
            case Moved moved -> {
                var figure = node.putObject("figure");
                figure.set("subject", tree(moved.subject()));
                figure.put("family", moved.family()).put("unit", moved.unit());
                figure.set("now", tree(moved.now()));
                figure.set("before", tree(moved.before()));
            }
        }
        return node;
    }

    /**
     * Reads a {@link #tree}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Signal read(JsonNode node) {
        if (node.has("pairs")) {
            var pairs = new ArrayList<Pair>();
            node.path("pairs").forEach(pair -> pairs.add(new Pair(body(pair.path("one")), body(pair.path("other")))));
            return new Together(pairs);
        }
        var figure = node.path("figure");
        return new Moved(
                body(figure.path("subject")),
                Json.required(figure, "family"),
                Json.required(figure, "unit"),
                stated(figure.path("now")),
                stated(figure.path("before")));
    }

    private static ObjectNode tree(Body body) {
        return Json.MAPPER.createObjectNode().put("id", body.id()).put("label", body.label());
    }

    private static Body body(JsonNode node) {
        return new Body(Json.required(node, "id"), Json.required(node, "label"));
    }

    private static ObjectNode tree(Stated stated) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("document", stated.document().value())
                .put("date", stated.date().toString())
                .put("text", stated.text())
                .put("value", stated.value());
        stated.to().ifPresent(to -> node.put("to", to));
        return node;
    }

    private static Stated stated(JsonNode node) {
        return new Stated(
                new DocumentId(Json.required(node, "document")),
                LocalDate.parse(Json.required(node, "date")),
                Json.required(node, "text"),
                node.path("value").doubleValue(),
                node.has("to") ? OptionalDouble.of(node.path("to").doubleValue()) : OptionalDouble.empty());
    }

    /** Reads what may be there. */
    static Optional<Signal> optional(JsonNode node) {
        return node.isObject() ? Optional.of(read(node)) : Optional.empty();
    }
}
