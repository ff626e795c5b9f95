package fr.vigie.json;

import static fr.vigie.json.Json.optional;
import static fr.vigie.json.Json.putNumber;
import static fr.vigie.json.Json.putOptional;
import static fr.vigie.json.Json.required;
import static fr.vigie.json.Json.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.About;
import fr.vigie.document.Bound;
import fr.vigie.document.Change;
import fr.vigie.document.Event;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What was found in a text: {@code names}, {@code figures}, {@code quotes} of the contract, and {@code themes}, {@code about}, {@code events}. */
public final class TagsJson {
    private static final Codes<NameType> TYPES = new Codes<>("type of name", NameType.values(), NameType::code);
    private static final Codes<Bound> BOUNDS = new Codes<>("bound", Bound.values(), Bound::code);
    private static final Codes<Measurement> UNITS = new Codes<>("unit", Measurement.values(), Measurement::code);
    private static final Codes<Change> CHANGES = new Codes<>("change", Change.values(), Change::code);

    private TagsJson() {}

    /** One figure as the contract shows it. */
    public static ObjectNode tree(Figure figure) {
        var node = spanned(figure.text(), figure.span());
        putNumber(node, "value", figure.value());
        if (figure.to().isPresent()) {
            putNumber(node, "to", figure.to().getAsDouble());
        } else {
            node.putNull("to");
        }
        node.put("bound", figure.bound().code());
        node.put("unit", figure.unit().code());
        putOptional(node, "measure", figure.measure());
        putOptional(node, "family", figure.family());
        putOptional(node, "change", figure.change().map(Change::code));
        putOptional(node, "period", figure.period());
        putOptional(node, "subject", figure.subject());
        return node;
    }

    /** One quote as the contract shows it. */
    public static ObjectNode tree(Quote quote) {
        var node = spanned(quote.text(), quote.span());
        putOptional(node, "speaker", quote.speaker());
        putOptional(node, "role", quote.role());
        return node;
    }

    /**
     * The tags that an object with these lists holds; a list that is not there is empty.
     *
     * @throws IllegalArgumentException when a value is not of the contract
     */
    public static Tags tags(JsonNode node) {
        return new Tags(
                each(node.path("names"), TagsJson::name),
                each(node.path("figures"), TagsJson::figure),
                each(node.path("quotes"), TagsJson::quote),
                each(node.path("themes"), JsonNode::asText),
                each(node.path("about"), TagsJson::about),
                each(node.path("events"), TagsJson::event));
    }

    static void put(ObjectNode node, Tags tags) {
        var names = node.putArray("names");
        for (var name : tags.names()) {
            var one = Json.MAPPER.createObjectNode().put("type", name.type().code());
            one.setAll(spanned(name.text(), name.span()));
            one.put("label", name.label());
            putOptional(one, "id", name.id());
            names.add(one);
        }
        var figures = node.putArray("figures");
        tags.figures().forEach(figure -> figures.add(tree(figure)));
        var quotes = node.putArray("quotes");
        for (var quote : tags.quotes()) {
            quotes.add(tree(quote));
        }
        var themes = node.putArray("themes");
        tags.themes().forEach(themes::add);
        var abouts = node.putArray("about");
        for (var about : tags.about()) {
            var one = abouts.addObject().put("organisation", about.organisation());
            putOptional(one, "id", about.id());
            one.put("start", about.span().start()).put("end", about.span().end());
        }
        var events = node.putArray("events");
        for (var event : tags.events()) {
            var one =
                    spanned(event.text(), event.span()).put("date", event.date().toString());
            putOptional(one, "to", event.to());
            putOptional(one, "kind", event.kind());
            events.add(one);
        }
    }

    private static Name name(JsonNode node) {
        return new Name(
                TYPES.of(required(node, "type")),
                span(node),
                required(node, "text"),
                required(node, "label"),
                optional(node, "id"));
    }

    /**
     * The figure that an object of this shape holds.
     *
     * @throws IllegalArgumentException when a value is not of the contract
     */
    public static Figure figure(JsonNode node) {
        var to = node.path("to");
        return new Figure(
                span(node),
                required(node, "text"),
                node.path("value").doubleValue(),
                to.isNumber() ? OptionalDouble.of(to.doubleValue()) : OptionalDouble.empty(),
                BOUNDS.of(required(node, "bound")),
                UNITS.of(required(node, "unit")),
                optional(node, "measure"),
                optional(node, "family"),
                optional(node, "change").map(CHANGES::of),
                optional(node, "period"),
                optional(node, "subject"));
    }

    /**
     * The quote that an object of this shape holds.
     *
     * @throws IllegalArgumentException when a value is not of the contract
     */
    public static Quote quote(JsonNode node) {
        return new Quote(span(node), required(node, "text"), optional(node, "speaker"), optional(node, "role"));
    }

    private static About about(JsonNode node) {
        return new About(span(node), required(node, "organisation"), optional(node, "id"));
    }

    private static Event event(JsonNode node) {
        return new Event(
                span(node),
                required(node, "text"),
                LocalDate.parse(required(node, "date")),
                optional(node, "to").map(LocalDate::parse),
                optional(node, "kind"));
    }

    private static Span span(JsonNode node) {
        return new Span(whole(node, "start"), whole(node, "end"));
    }

    private static ObjectNode spanned(String text, Span span) {
        return Json.MAPPER
                .createObjectNode()
                .put("text", text)
                .put("start", span.start())
                .put("end", span.end());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> one) {
        var all = new ArrayList<T>(array.size());
        array.forEach(node -> all.add(one.apply(node)));
        return all;
    }
}
