package fr.vigie.document;

import java.util.List;

/** What was found in a reading's text, each list in the order of the text, names without overlap. */
public record Tags(List<Name> names, List<Figure> figures, List<Quote> quotes) {
    public static final Tags NONE = new Tags(List.of(), List.of(), List.of());

    public Tags {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
    }
}
