package fr.vigie.document;

import fr.vigie.document.Emendation.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people say of single figures or quotes of a document: an overlay by the words that they stand in. */
public record Emendations(List<Emendation> all) {
    public static final Emendations NONE = new Emendations(List.of());

    public Emendations {
        all = List.copyOf(all);
    }

    /** What is said of a mention. */
    public Optional<Emendation> of(Mention mention) {
        return all.stream().filter(one -> one.of().equals(mention)).findFirst();
    }

    /** These with another, in place of what was said of the same mention. */
    public Emendations with(Emendation said) {
        var changed = without(said.of()).all;
        return new Emendations(Stream.concat(changed.stream(), Stream.of(said)).toList());
    }

    /** These with nothing said of a mention. */
    public Emendations without(Mention mention) {
        return new Emendations(
                all.stream().filter(one -> !one.of().equals(mention)).toList());
    }

    /** Figures of a text as they hold. */
    public List<Figure> overFigures(List<Figure> found, String text) {
        return over(found, text, Figure::span, (figure, said) -> switch (said) {
            case Emendation.Hide hide -> Optional.empty();
            case Emendation.OfFigure stated -> Optional.of(placed(stated.stated(), figure));
            case Emendation.OfQuote quote -> Optional.of(figure);
        });
    }

    /** Quotes of a text as they hold. */
    public List<Quote> overQuotes(List<Quote> found, String text) {
        return over(found, text, Quote::span, (quote, said) -> switch (said) {
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
