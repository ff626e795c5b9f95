package fr.vigie.engine;

import fr.vigie.document.Bound;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Entries for tests: what is not said is ordinary. */
public final class EntryBuilder {
    private static final Span NOWHERE = new Span(0, 0);

    private final DocumentId id;
    private final List<Name> names = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<String> themes = new ArrayList<>();
    private final List<String> hashtags = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> lead = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private String text = "";
    private Kind kind = Kind.ARTICLE;
    private String language = "fr";
    private String mediaType = "text/html";
    private Visibility visibility = Visibility.PUBLISHED;

    private EntryBuilder(DocumentId id) {
        this.id = id;
    }

    /** A published French article with a readable id. */
    public static EntryBuilder entry(int number) {
        return entry(new DocumentId(String.format(Locale.ROOT, "%016x0000", number)));
    }

    public static EntryBuilder entry(DocumentId id) {
        return new EntryBuilder(id);
    }

    public EntryBuilder title(String value) {
        title = Optional.of(value);
        return this;
    }

    public EntryBuilder lead(String value) {
        lead = Optional.of(value);
        return this;
    }

    public EntryBuilder text(String value) {
        text = value;
        return this;
    }

    public EntryBuilder issuer(String value) {
        issuer = Optional.of(value);
        return this;
    }

    public EntryBuilder date(String value) {
        date = Optional.of(LocalDate.parse(value));
        return this;
    }

    public EntryBuilder kind(Kind value) {
        kind = value;
        return this;
    }

    public EntryBuilder language(String value) {
        language = value;
        return this;
    }

    public EntryBuilder mediaType(String value) {
        mediaType = value;
        return this;
    }

    public EntryBuilder visibility(Visibility value) {
        visibility = value;
        return this;
    }

    public EntryBuilder organisation(String label) {
        return name(NameType.ORGANISATION, label, Optional.empty());
    }

    public EntryBuilder place(String label, String key) {
        return name(NameType.PLACE, label, Optional.of(key));
    }

    public EntryBuilder person(String label) {
        return name(NameType.PERSON, label, Optional.empty());
    }

    public EntryBuilder name(NameType type, String label, Optional<String> key) {
        names.add(new Name(type, NOWHERE, label, label, key));
        return this;
    }

    public EntryBuilder hashtag(String hashtag) {
        hashtags.add(hashtag);
        return this;
    }

    public EntryBuilder theme(String key) {
        themes.add(key);
        return this;
    }

    public EntryBuilder quote(String words) {
        quotes.add(new Quote(NOWHERE, words, Optional.empty(), Optional.empty()));
        return this;
    }

    public EntryBuilder quote(String words, String speaker) {
        quotes.add(new Quote(NOWHERE, words, Optional.of(speaker), Optional.empty()));
        return this;
    }

    EntryBuilder quote(String words, String speaker, String role) {
        quotes.add(new Quote(NOWHERE, words, Optional.of(speaker), Optional.of(role)));
        return this;
    }

    /** The figure last added is about this organisation. */
    public EntryBuilder about(String subject) {
        var last = figures.removeLast();
        figures.add(new Figure(
                last.span(),
                last.text(),
                last.value(),
                last.to(),
                last.bound(),
                last.unit(),
                last.measure(),
                last.family(),
                last.change(),
                last.period(),
                Optional.of(subject)));
        return this;
    }

    public EntryBuilder figure(String measure, double value, Bound bound, Measurement unit) {
        return figure(measure, value, OptionalDouble.empty(), bound, unit);
    }

    public EntryBuilder figure(String measure, double value, OptionalDouble to, Bound bound, Measurement unit) {
        figures.add(new Figure(
                NOWHERE,
                measure,
                value,
                to,
                bound,
                unit,
                Optional.of(measure),
                Optional.of(measure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    public Entry build() {
        var reading = new Reading(
                mediaType,
                kind,
                title,
                lead,
                issuer,
                Optional.empty(),
                date,
                language,
                text,
                List.of(),
                hashtags,
                List.of());
        var provenance = new Provenance(
                new ContentHash("0".repeat(64)), "fichier.html", Optional.empty(), Instant.EPOCH, Optional.empty());
        return new Entry(id, 1, provenance, visibility, Rights.FULL, reading, new Tags(names, figures, quotes, themes));
    }
}
