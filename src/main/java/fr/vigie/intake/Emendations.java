package fr.vigie.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.Figure;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.intake.Emendation.Mention;
import fr.vigie.json.Json;
import fr.vigie.json.TagsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people say of single figures or quotes of a document, an overlay by the words that they stand in.
 *
 * <p>Written as a JSON list: an object has {@code words}, {@code occurrence}, and {@code hidden} or what is stated in the
 * keys of the contract.
 */
public record Emendations(List<Emendation> all) {
    public static final Emendations NONE = new Emendations(List.of());

    public Emendations {
        all = List.copyOf(all);
    }

    /**
     * The list that a text of this shape holds; none for an empty text.
     *
     * @param trait figures or quotes
     * @throws IllegalArgumentException when it is of another shape
     */
    public static Emendations read(Trait trait, String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        try {
            var list = Json.MAPPER.readTree(written);
            if (!list.isArray()) {
                throw new IllegalArgumentException("not a list: " + written);
            }
            var all = new ArrayList<Emendation>();
            list.forEach(node -> all.add(read(trait, node)));
            return new Emendations(all);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Emendation read(Trait trait, JsonNode node) {
        var of = new Mention(
                node.path("words").asText(), node.path("occurrence").asInt(0));
        if (node.path("hidden").asBoolean(false)) {
            return new Emendation.Hide(of);
        }
        if (!(node.deepCopy() instanceof ObjectNode stated)) {
            throw new IllegalArgumentException("not an object: " + node);
        }
        // Where it stands is looked for in the text each time.
        stated.put("text", of.words()).put("start", 0).put("end", of.words().length());
        return trait == Trait.FIGURES
                ? new Emendation.OfFigure(of, TagsJson.figure(stated))
                : new Emendation.OfQuote(of, TagsJson.quote(stated));
    }

    /** For {@link #read}. */
    public String written() {
        var list = Json.MAPPER.createArrayNode();
        for (var one : all) {
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

    private static ObjectNode placeless(ObjectNode node) {
        node.remove(List.of("text", "start", "end"));
        return node;
    }

    /** What is said of a mention. */
    public Optional<Emendation> of(Mention mention) {
        return all.stream().filter(one -> one.of().equals(mention)).findFirst();
    }

    /** These with another, in place of what was said of the same mention. */
    public Emendations with(Emendation said) {
        var changed = without(said.of()).all;
        return new Emendations(
                Stream.concat(changed.stream(), Stream.of(said))
                        .toList());
    }

    /** These with nothing said of a mention. */
    public Emendations without(Mention mention) {
        return new Emendations(
                all.stream().filter(one -> !one.of().equals(mention)).toList());
    }

    /** Figures of a text as they hold. */
    List<Figure> overFigures(List<Figure> found, String text) {
        return over(
                found,
                text,
                Figure::span,
                (figure, said) -> switch (said) {
                    case Emendation.Hide hide -> Optional.empty();
                    case Emendation.OfFigure stated -> Optional.of(placed(stated.stated(), figure));
                    case Emendation.OfQuote quote -> Optional.of(figure);
                });
    }

    /** Quotes of a text as they hold. */
    List<Quote> overQuotes(List<Quote> found, String text) {
        return over(
                found,
                text,
                Quote::span,
                (quote, said) -> switch (said) {
                    case Emendation.Hide hide -> Optional.empty();
                    case Emendation.OfQuote stated ->
                        Optional.of(new Quote(
                                quote.span(),
                                quote.text(),
                                stated.stated().speaker(),
                                stated.stated().role()));
                    case Emendation.OfFigure figure -> Optional.of(quote);
                });
    }

    private interface Change<T> {
        Optional<T> of(T found, Emendation said);
    }

    private <T> List<T> over(List<T> found, String text, Function<T, Span> place, Change<T> change) {
        if (all.isEmpty()) {
            return found;
        }
        Map<Mention, Emendation> said = new LinkedHashMap<>();
        all.forEach(one -> said.put(one.of(), one));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(said.get(Mention.at(place.apply(one), text)))
                        .map(emendation -> change.of(one, emendation))
                        .orElse(Optional.of(one))
                        .stream())
                .toList();
    }

    private static Figure placed(Figure stated, Figure found) {
        return new Figure(
                found.span(),
                found.text(),
                stated.value(),
                stated.to(),
                stated.bound(),
                stated.unit(),
                stated.measure(),
                stated.family(),
                stated.change(),
                stated.period(),
                stated.subject());
    }
}
