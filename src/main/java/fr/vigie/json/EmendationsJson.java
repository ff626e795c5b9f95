package fr.vigie.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.Emendation;
import fr.vigie.document.Emendation.Mention;
import fr.vigie.document.Emendations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What people say of single figures or quotes: a list of objects with {@code words}, {@code occurrence}, and either {@code
 * hidden} or what is stated, in the keys of the contract.
 */
public final class EmendationsJson {
    private EmendationsJson() {}

    /**
     * What is said of figures.
     *
     * @throws IllegalArgumentException when the text is of another shape
     */
    public static Emendations figures(String written) {
        return read(written, (of, stated) -> new Emendation.OfFigure(of, TagsJson.figure(stated)));
    }

    /**
     * What is said of quotes.
     *
     * @throws IllegalArgumentException when the text is of another shape
     */
    public static Emendations quotes(String written) {
        return read(written, (of, stated) -> new Emendation.OfQuote(of, TagsJson.quote(stated)));
    }

    /** For {@link #figures} or {@link #quotes}. */
    public static String write(Emendations emendations) {
        var list = Json.MAPPER.createArrayNode();
        for (var one : emendations.all()) {
            var node = list.addObject()
                    .put("words", one.of().words())
                    .put("occurrence", one.of().occurrence());
            switch (one) {
                case Emendation.Hide hide -> node.put("hidden", true);
                case Emendation.OfFigure figure -> node.setAll(placeless(TagsJson.tree(figure.stated())));
                case Emendation.OfQuote quote -> node.setAll(placeless(TagsJson.tree(quote.stated())));
            }
        }
        return Json.text(list);
    }

    private static Emendations read(String written, BiFunction<Mention, JsonNode, Emendation> statement) {
        if (written.isEmpty()) {
            return Emendations.NONE;
        }
        var all = new ArrayList<Emendation>();
        for (var node : Json.list(written)) {
            if (!(node.deepCopy() instanceof ObjectNode stated)) {
                throw new IllegalArgumentException("not an object: " + node);
            }
            var of = new Mention(
                    Json.required(node, "words"), node.path("occurrence").asInt(0));
            if (node.path("hidden").asBoolean(false)) {
                all.add(new Emendation.Hide(of));
            } else {
                // Where it stands is looked for in the text each time.
                stated.put("text", of.words())
                        .put("start", 0)
                        .put("end", of.words().length());
                all.add(statement.apply(of, stated));
            }
        }
        return new Emendations(all);
    }

    private static ObjectNode placeless(ObjectNode node) {
        node.remove(List.of("text", "start", "end"));
        return node;
    }
}
