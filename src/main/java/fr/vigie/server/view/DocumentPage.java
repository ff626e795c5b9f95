package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of one document.
 *
 * @param permanent the address that stays
 * @param back the search that led here
 * @param state what the desk is told of a document that is not public; empty for a public one
 * @param desk whether the reader may change it
 * @param excerpt whether the reader gets no text
 * @param reprints the others of its family, the head first; not all where there are very many
 * @param reprintCount how many others there are
 * @param original where the file is to be had
 * @param view where the file can be shown in the page
 * @param pdf whether that is a PDF file, whose pages can be drawn with the hits marked
 * @param nameDesk for whoever may correct the names, and nobody else
 * @param keep for whoever may put it into a dossier
 */
public record DocumentPage(
        String id,
        String title,
        String permanent,
        Optional<String> back,
        String kind,
        String kindLabel,
        Optional<String> day,
        Optional<String> date,
        Optional<Link> issuer,
        Optional<String> author,
        Optional<String> state,
        boolean published,
        boolean desk,
        boolean excerpt,
        Optional<String> source,
        List<Paragraph> text,
        int hits,
        String query,
        List<Link> themes,
        List<Link> hashtags,
        List<NameGroup> names,
        List<FigureLine> figures,
        List<QuoteLine> quotes,
        List<ReprintLine> reprints,
        int reprintCount,
        List<EventLine> events,
        List<AboutLine> about,
        List<ContactLine> contacts,
        List<Fact> facts,
        String original,
        Optional<String> view,
        boolean pdf,
        String citation,
        Optional<NameDesk> nameDesk,
        Optional<KeepPanel> keep) {
    public DocumentPage {
        text = List.copyOf(text);
        themes = List.copyOf(themes);
        hashtags = List.copyOf(hashtags);
        events = List.copyOf(events);
        about = List.copyOf(about);
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
        reprints = List.copyOf(reprints);
        contacts = List.copyOf(contacts);
        facts = List.copyOf(facts);
    }

    /** The names of one type, the most named first. */
    public record NameGroup(String type, String title, List<NameLine> names) {
        public NameGroup {
            names = List.copyOf(names);
        }
    }

    /** One thing named. */
    public record NameLine(String key, String label, int mentions, String address, String sheet) {}

    /** One figure stated. */
    public record FigureLine(String text, String reading, Optional<String> subject) {}

    /** One quote. */
    public record QuoteLine(String text, Optional<String> speaker, Optional<String> role) {}

    /**
     * Something announced.
     *
     * @param day its first day, ISO 8601
     * @param when the day or the days in words
     * @param text as written
     */
    public record EventLine(String day, String when, Optional<String> kind, String text) {}

    /** Where an organisation presents itself, and what is found of it. */
    public record AboutLine(String organisation, String address, String text) {}

    /** Whom to call or write to. */
    public record ContactLine(
            Optional<String> name, Optional<String> role, Optional<String> email, Optional<String> phone) {}

    /** One line of what is known of the file. */
    public record Fact(String name, String value) {}
}
