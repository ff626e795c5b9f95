package fr.vigie.document;

import fr.vigie.document.Emendation.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Figures of a text as they hold: those that the machine found, but for what people say of them, and those that people
     * found. Where both overlap, people are right.
     */
    public List<Figure> overFigures(List<Figure> found, String text) {
        return over(found, text, Figure::span, (said, span, words) -> switch (said) {
            case Emendation.OfFigure figure -> Optional.of(placed(figure.stated(), span, words));
            case Emendation.OfQuote quote -> Optional.empty();
            case Emendation.Hide hide -> Optional.empty();
        });
    }

    /** Quotes of a text as they hold, in the same way. */
    public List<Quote> overQuotes(List<Quote> found, String text) {
        return over(found, text, Quote::span, (said, span, words) -> switch (said) {
            case Emendation.OfQuote quote ->
                Optional.of(new Quote(
                        span, words, quote.stated().speaker(), quote.stated().role()));
            case Emendation.OfFigure figure -> Optional.empty();
            case Emendation.Hide hide -> Optional.empty();
        });
    }

    private interface Stated<T> {
        Optional<T> at(Emendation said, Span span, String words);
    }

    private <T> List<T> over(List<T> found, String text, Function<T, Span> place, Stated<T> stated) {
        if (all.isEmpty()) {
            return found;
        }
        var kept = new ArrayList<>(found);
        for (var said : all) {
            var span = said.of().in(text);
            if (span.isPresent()) {
                var one = stated.at(said, span.get(), said.of().words());
                kept.removeIf(other -> one.isPresent()
                        ? place.apply(other).overlaps(span.get())
                        : place.apply(other).equals(span.get()));
                one.ifPresent(kept::add);
            }
        }
        kept.sort(Comparator.comparing(place));
        return kept;
    }

    private static Figure placed(Figure stated, Span span, String words) {
        return new Figure(
                span,
                words,
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
