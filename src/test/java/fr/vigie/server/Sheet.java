package fr.vigie.server;

import fr.vigie.document.Bound;
import fr.vigie.document.Contact;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Kind;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Provenance;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Entries written with their tags in the text: {@code [o:CHU de Nantes]}, {@code [l:Nantes]}, {@code [p:Anne Le Goff]},
 * {@code [f:4000:emplois:plus de 4 000 emplois]} and, around others, {@code [q:Anne Le Goff:mes mots]}.
 */
final class Sheet {
    private final int number;
    private final String title;
    private final StringBuilder text = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private Kind kind = Kind.ARTICLE;
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<String> lead = Optional.empty();
    private Optional<URI> source = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private Rights rights = Rights.FULL;
    private Visibility visibility = Visibility.PUBLISHED;
    private String mediaType = "text/html";
    private String fileName;

    private Sheet(int number, String title) {
        this.number = number;
        this.title = title;
        this.fileName = "document-" + number + ".html";
    }

    static Sheet of(int number, String title) {
        return new Sheet(number, title);
    }

    static DocumentId id(int number) {
        return new DocumentId(String.format(Locale.ROOT, "%016x0000", number));
    }

    Sheet kind(Kind value) {
        kind = value;
        return this;
    }

    Sheet date(String value) {
        date = Optional.of(LocalDate.parse(value));
        return this;
    }

    Sheet issuer(String value) {
        issuer = Optional.of(value);
        return this;
    }

    Sheet file(String name, String type) {
        fileName = name;
        mediaType = type;
        return this;
    }

    Sheet source(String value) {
        source = Optional.of(URI.create(value));
        return this;
    }

    /** Whom the figures that follow are about. */
    Sheet subject(String organisation) {
        subject = Optional.of(organisation);
        return this;
    }

    Sheet excerpt() {
        rights = Rights.EXCERPT;
        return this;
    }

    Sheet visibility(Visibility value) {
        visibility = value;
        return this;
    }

    Sheet contact(String name, String role, String email, String phone) {
        contacts.add(new Contact(Optional.of(name), Optional.of(role), Optional.of(email), Optional.of(phone)));
        return this;
    }

    Sheet lead(String annotated) {
        int start = text.length();
        paragraph(annotated);
        lead = Optional.of(text.substring(start == 0 ? 0 : start + 2));
        return this;
    }

    Sheet paragraph(String annotated) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        read(annotated, 0, annotated.length());
        return this;
    }

    Entry entry() {
        var reading = new Reading(
                mediaType,
                kind,
                Optional.of(title),
                lead,
                issuer,
                Optional.empty(),
                date,
                "fr",
                text.toString(),
                contacts,
                List.of());
        var provenance = new Provenance(
                new ContentHash("0".repeat(64)),
                fileName,
                Optional.empty(),
                Instant.parse("2026-01-05T09:30:00Z"),
                source);
        return new Entry(id(number), 1, provenance, visibility, rights, reading, new Tags(names, figures, quotes));
    }

    private void read(String annotated, int from, int to) {
        int at = from;
        while (at < to) {
            if (annotated.charAt(at) == '[' && at + 2 < to && annotated.charAt(at + 2) == ':') {
                int end = closing(annotated, at);
                tag(annotated.charAt(at + 1), annotated, at + 3, end);
                at = end + 1;
            } else {
                text.append(annotated.charAt(at++));
            }
        }
    }

    private void tag(char type, String annotated, int from, int to) {
        int start = text.length();
        switch (type) {
            case 'o' -> name(NameType.ORGANISATION, annotated, from, to);
            case 'l' -> name(NameType.PLACE, annotated, from, to);
            case 'p' -> name(NameType.PERSON, annotated, from, to);
            case 'q' -> {
                int colon = annotated.indexOf(':', from);
                read(annotated, colon + 1, to);
                var span = new Span(start, text.length());
                var speaker = annotated.substring(from, colon).split("\\|", 2);
                var role = speaker.length > 1 ? Optional.of(speaker[1]) : Optional.<String>empty();
                quotes.add(new Quote(span, span.of(text.toString()), Optional.of(speaker[0]), role));
            }
            case 'f' -> {
                var parts = annotated.substring(from, to).split(":", 3);
                text.append(parts[2]);
                boolean money = parts[1].equals("montant");
                figures.add(new Figure(
                        new Span(start, text.length()),
                        parts[2],
                        Double.parseDouble(parts[0]),
                        OptionalDouble.empty(),
                        parts[2].startsWith("plus") ? Bound.AT_LEAST : Bound.EXACT,
                        money ? Measurement.EUR : Measurement.COUNT,
                        Optional.of(parts[1]),
                        Optional.of(parts[1]),
                        Optional.empty(),
                        Optional.empty(),
                        subject));
            }
            default -> throw new IllegalArgumentException("no tag: " + type);
        }
    }

    private void name(NameType type, String annotated, int from, int to) {
        int start = text.length();
        var words = annotated.substring(from, to);
        text.append(words);
        names.add(new Name(type, new Span(start, text.length()), words, words, Optional.empty()));
    }

    private static int closing(String annotated, int open) {
        int depth = 0;
        for (int i = open; i < annotated.length(); i++) {
            depth += annotated.charAt(i) == '[' ? 1 : annotated.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a tag is left open in: " + annotated);
    }
}
