package fr.vigie.document;

import java.util.List;

/**
 * What was found in a reading's text, each list in the order of the text, names without overlap.
 *
 * @param themes keys of what the document is about, what speaks most for itself first
 * @param about where organisations present themselves
 * @param events what the text announces
 */
public record Tags(
        List<Name> names,
        List<Figure> figures,
        List<Quote> quotes,
        List<String> themes,
        List<About> about,
        List<Event> events) {
    public static final Tags NONE = new Tags(List.of(), List.of(), List.of());

    public Tags {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
        themes = List.copyOf(themes);
        about = List.copyOf(about);
        events = List.copyOf(events);
    }

    /** Tags of a text that announces nothing and presents nobody. */
    public Tags(List<Name> names, List<Figure> figures, List<Quote> quotes, List<String> themes) {
        this(names, figures, quotes, themes, List.of(), List.of());
    }

    /** Tags without a theme. */
    public Tags(List<Name> names, List<Figure> figures, List<Quote> quotes) {
        this(names, figures, quotes, List.of());
    }

    public Tags withEvents(List<Event> changed) {
        return new Tags(names, figures, quotes, themes, about, changed);
    }

    public Tags withThemes(List<String> changed) {
        return new Tags(names, figures, quotes, changed, about, events);
    }
}
