package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Sentences;
import fr.vigie.analysis.Token;
import fr.vigie.document.Entry;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.engine.PlaceTree;
import fr.vigie.json.DocumentJson;
import fr.vigie.query.Field;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** An entry with the fields of {@link Schema}. */
final class EntryDocument {
    private final Entry entry;
    private final PlaceTree places;
    private final Document document = new Document();

    private EntryDocument(Entry entry, PlaceTree places) {
        this.entry = entry;
        this.places = places;
    }

    static Document of(Entry entry, PlaceTree places) {
        var making = new EntryDocument(entry, places);
        making.searchable();
        making.stored();
        return making.document;
    }

    /** What an entry is found by alone, without what an answer shows of it. */
    static Document searchable(Entry entry, PlaceTree places) {
        var making = new EntryDocument(entry, places);
        making.searchable();
        return making.document;
    }

    private void searchable() {
        identity();
        words();
        names();
        statements();
        facets();
    }

    /** The half of the id that {@link Schema#TIE} holds. */
    static long tie(String id) {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }

    private void identity() {
        var id = entry.id().value();
        document.add(new StringField(Schema.ID, id, org.apache.lucene.document.Field.Store.NO));
        document.add(new NumericDocValuesField(Schema.TIE, tie(id)));
        entry.reading().date().ifPresent(date -> {
            var day = Math.toIntExact(date.toEpochDay());
            document.add(new IntPoint(Schema.DAY, day));
            document.add(new NumericDocValuesField(Schema.DAY, day));
        });
    }

    private void words() {
        var reading = entry.reading();
        var text = FrenchWords.of(reading.text());
        add(Schema.ALL, reading.text(), text, Schema.TEXT_WITH_OFFSETS);
        for (var before : List.of(reading.title(), reading.lead())) {
            before.filter(words -> !stands(FrenchWords.of(words), text)).ifPresent(this::all);
        }
        reading.title().ifPresent(title -> weighed(Field.TITLE, title));
        reading.lead().ifPresent(lead -> weighed(Field.LEAD, lead));
        reading.author().ifPresent(author -> found(Field.AUTHOR, author));
        reading.issuer().ifPresent(issuer -> found(Field.ISSUER, issuer));
        entry.tags().quotes().stream().map(Quote::text).forEach(quote -> found(Field.QUOTE, quote));
        KeywordSpellings.of(reading.kind()).forEach(word -> found(Field.KIND, word));
        KeywordSpellings.ofLanguage(reading.language()).forEach(word -> found(Field.LANGUAGE, word));
        KeywordSpellings.ofMediaType(reading.mediaType()).forEach(word -> found(Field.MEDIA_TYPE, word));
        entry.tags().themes().stream()
                .flatMap(theme -> KeywordSpellings.ofTheme(theme).stream())
                .forEach(words -> found(Field.THEME, words));
        reading.hashtags().forEach(hashtag -> found(Field.THEME, hashtag));
        // One that stands alone below a piece is not in its text, and is found by its word all the same.
        reading.hashtags().stream()
                .filter(hashtag -> !stands(FrenchWords.of(hashtag), text))
                .forEach(this::all);
        var completions = new HashSet<String>();
        reading.title().map(FrenchWords::of).orElse(List.of()).forEach(token -> {
            var word = FrenchWords.folded(token.written());
            if (word.length() > 3 && completions.add(word)) {
                document.add(new StringField(
                        Schema.COMPLETIONS,
                        Completion.term(token.written()),
                        org.apache.lucene.document.Field.Store.NO));
            }
        });
    }

    private void names() {
        for (var type : NameType.values()) {
            var spellings = new LinkedHashSet<String>();
            for (var name : entry.tags().names()) {
                if (name.type() == type) {
                    spellings.add(name.label());
                    spellings.add(name.text());
                    if (type == NameType.PLACE) {
                        places.lineage(name.key()).forEach(place -> spellings.add(place.label()));
                    }
                }
            }
            var field = switch (type) {
                case ORGANISATION -> Field.ORGANISATION;
                case PLACE -> Field.PLACE;
                case PERSON -> Field.PERSON;
            };
            spellings.forEach(spelling -> found(field, spelling));
        }
        MachineNames.terms(entry)
                .forEach(term ->
                        document.add(new StringField(Schema.FOUND, term, org.apache.lucene.document.Field.Store.NO)));
    }

    private void statements() {
        var figures = entry.tags().figures();
        var measures = new TreeSet<String>();
        figures.forEach(figure -> measures.addAll(FigureColumn.measures(figure)));
        for (var measure : measures) {
            document.add(new StringField(Schema.MEASURES, measure, org.apache.lucene.document.Field.Store.NO));
        }
        if (!figures.isEmpty()) {
            document.add(new BinaryDocValuesField(Schema.FIGURES, FigureColumn.write(figures)));
        }
        var quotes = entry.tags().quotes();
        if (!quotes.isEmpty()) {
            document.add(new BinaryDocValuesField(Schema.QUOTES, QuoteColumn.write(quotes)));
        }
    }

    private void facets() {
        for (var value : FacetValues.of(entry, places)) {
            document.add(new SortedSetDocValuesField(Schema.FACETS, new BytesRef(FacetValueCodec.write(value))));
        }
    }

    private void stored() {
        document.add(new StoredField(Schema.CARD, Card.of(entry).write()));
        document.add(new StoredField(Schema.TEXT, entry.reading().text()));
        document.add(new StoredField(Schema.ENTRY, DocumentJson.writeWithoutText(entry)));
    }

    private void all(String text) {
        add(Schema.ALL, text, Schema.TEXT_WITH_OFFSETS);
    }

    private void weighed(Field field, String text) {
        add(Schema.of(field), text, Schema.TEXT_WITH_POSITIONS);
    }

    private void found(Field field, String text) {
        add(Schema.of(field), text, Schema.WRITTEN_TEXT);
    }

    private void add(String field, String text, FieldType type) {
        add(field, text, FrenchWords.of(text), type);
    }

    private void add(String field, String text, List<Token> tokens, FieldType type) {
        document.add(new TokensField(field, tokens, text.length(), false, type));
        document.add(new TokensField(Schema.asWritten(field), tokens, text.length(), true, Schema.WRITTEN_TEXT));
        document.add(new SentenceEndsField(Schema.sentenceEnds(field), Sentences.ends(text, tokens)));
    }

    /** Whether the words stand in the text as they are written. */
    private static boolean stands(List<Token> words, List<Token> text) {
        var sought = words.stream().map(Token::written).toList();
        for (var start = 0; start + sought.size() <= text.size(); start++) {
            var at = 0;
            while (at < sought.size() && text.get(start + at).written().equals(sought.get(at))) {
                at++;
            }
            if (at == sought.size()) {
                return true;
            }
        }
        return false;
    }
}
