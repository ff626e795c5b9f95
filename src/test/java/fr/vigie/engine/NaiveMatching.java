package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.query.Field;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.Snippet;
import fr.vigie.theme.Themes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether one document answers, by going through its words. */
final class NaiveMatching {
    private NaiveMatching() {}

    static Predicate<Entry> of(Query query) {
        return entry -> matches(Acronyms.widened(query), entry);
    }

    static Predicate<Entry> partly(PartialReading partial) {
        return entry -> partial.required().stream().allMatch(part -> matches(Acronyms.widened(part), entry))
                && partial.words().stream().anyMatch(word -> matchesByFamily(word, entry));
    }

    private static boolean matchesByFamily(Query part, Entry entry) {
        if (part instanceof Query.Word word && PartialReading.isByFamily(word)) {
            var family = FrenchWords.family(FrenchWords.key(word.text()));
            return has(
                    entry,
                    word.field(),
                    tokens -> tokens.stream()
                            .anyMatch(token -> FrenchWords.family(token.term()).equals(family)));
        }
        return matches(part, entry);
    }

    static boolean states(Entry entry, FigureCondition condition) {
        var asked = FrenchWords.key(condition.measure());
        return entry.tags().figures().stream()
                .filter(figure -> Stream.of(figure.family(), figure.measure())
                        .flatMap(Optional::stream)
                        .map(FrenchWords::key)
                        .anyMatch(key -> !key.isEmpty() && key.equals(asked)))
                .anyMatch(figure -> meets(figure, condition));
    }

    /** Whether a figure has the value, the unit and the subject asked for. */
    static boolean meets(Figure figure, FigureCondition condition) {
        return condition.takesValueOf(figure)
                && condition
                        .subject()
                        .map(whom -> figure.subject()
                                .filter(subject -> Collections.indexOfSubList(terms(subject), terms(whom)) >= 0)
                                .isPresent())
                        .orElse(true);
    }

    static List<Span> marks(Query query, String text) {
        var spans = new ArrayList<Span>();
        if (query instanceof Query.Word word) {
            var terms = terms(word.text());
            for (var token : FrenchWords.of(text)) {
                if (terms.contains(token.term())) {
                    spans.add(new Span(token.start(), token.end()));
                }
            }
        }
        return spans;
    }

    /** The sentence of the first mark. */
    static List<Snippet> snippets(Query query, String text) {
        var marks = marks(query, text);
        if (marks.isEmpty()) {
            return List.of();
        }
        var mark = marks.getFirst();
        var start = text.lastIndexOf(". ", mark.start()) + 1;
        var end = text.indexOf('\n', mark.end());
        var from = start == 0 ? 0 : start + 1;
        var sentence = text.substring(from, end < 0 ? text.length() : end);
        return List.of(new Snippet(sentence, List.of(mark.shifted(-from))));
    }

    private static boolean matches(Query query, Entry entry) {
        return switch (query) {
            case Query.Everything everything -> true;
            case Query.Word word -> stands(word, word.field(), entry);
            case Query.Phrase phrase ->
                phrase.slop() > 0
                        ? has(entry, phrase.field(), loosely(terms(phrase.text()), phrase.slop()))
                        : stands(phrase, phrase.field(), entry);
            case Query.AsWritten written -> stands(written, written.field(), entry);
            case Query.Prefix prefix -> stands(prefix, prefix.field(), entry);
            case Query.Wildcard wildcard -> stands(wildcard, wildcard.field(), entry);
            case Query.Fuzzy fuzzy -> stands(fuzzy, fuzzy.field(), entry);
            case Query.Near near -> stands(near, NaivePlaces.field(near), entry);
            case Query.SameSentence sentence ->
                texts(entry, NaivePlaces.field(sentence))
                        .flatMap(NaivePlaces::sentences)
                        .anyMatch(words -> sentence.parts().stream()
                                .noneMatch(part -> NaivePlaces.of(part, words).isEmpty()));
            case Query.AtLeast counted ->
                counted(entry, NaivePlaces.field(counted))
                                .mapToInt(text -> NaivePlaces.of(counted.what(), FrenchWords.of(text))
                                        .size())
                                .sum()
                        >= counted.times();
            case Query.Quorum quorum ->
                quorum.parts().stream().filter(part -> matches(part, entry)).count() >= quorum.fewest();
            case Query.Dated dated ->
                entry.reading().date().filter(dated.range()::contains).isPresent();
            case Query.Stating stating -> states(entry, stating.condition());
            case Query.All all -> all.parts().stream().allMatch(part -> matches(part, entry));
            case Query.Any any -> any.parts().stream().anyMatch(part -> matches(part, entry));
            case Query.Not not -> !matches(not.query(), entry);
        };
    }

    private static boolean stands(Query words, Field field, Entry entry) {
        return has(entry, field, tokens -> !NaivePlaces.of(words, tokens).isEmpty());
    }

    /** The texts of a field, each place in them once: what stands in the text is not counted again. */
    private static Stream<String> counted(Entry entry, Field field) {
        if (field != Field.ANYWHERE) {
            return texts(entry, field);
        }
        var text = entry.reading().text();
        return Stream.concat(
                Stream.of(text),
                texts(entry, field)
                        .filter(other -> !other.equals(text))
                        .filter(other -> Collections.indexOfSubList(written(text), written(other)) < 0));
    }

    private static boolean has(Entry entry, Field field, Predicate<List<Token>> asked) {
        return texts(entry, field).map(FrenchWords::of).anyMatch(asked);
    }

    private static Stream<String> texts(Entry entry, Field field) {
        var reading = entry.reading();
        return switch (field) {
            case ANYWHERE ->
                Stream.concat(
                        Stream.concat(Stream.of(reading.text()), reading.hashtags().stream()),
                        Stream.of(reading.title(), reading.lead()).flatMap(Optional::stream));
            case TITLE -> reading.title().stream();
            case LEAD -> reading.lead().stream();
            case QUOTE -> entry.tags().quotes().stream().map(Quote::text);
            case ORGANISATION -> names(entry, NameType.ORGANISATION);
            case PERSON -> names(entry, NameType.PERSON);
            case ISSUER -> reading.issuer().stream();
            case LANGUAGE -> Stream.of(reading.language());
            case THEME ->
                Stream.concat(
                        reading.hashtags().stream(),
                        entry.tags().themes().stream()
                                .map(key -> Themes.shipped().find(key).orElseThrow())
                                .flatMap(theme -> Stream.of(theme.key(), theme.french(), theme.english())));
            case PLACE, AUTHOR, KIND, MEDIA_TYPE -> throw new IllegalArgumentException("not asked in tests");
        };
    }

    private static Stream<String> names(Entry entry, NameType type) {
        return entry.tags().names().stream()
                .filter(name -> name.type() == type)
                .flatMap(name -> Stream.of(name.label(), name.text()))
                .distinct();
    }

    private static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }

    private static List<String> written(String text) {
        return FrenchWords.of(text).stream().map(Token::written).toList();
    }

    /** Each word somewhere, so that their shifts from where the phrase has them lie within the slop. */
    private static Predicate<List<Token>> loosely(List<String> words, int slop) {
        return tokens -> !words.isEmpty() && shifts(words, 0, tokens, Integer.MAX_VALUE, Integer.MIN_VALUE, slop);
    }

    private static boolean shifts(List<String> words, int word, List<Token> tokens, int least, int most, int slop) {
        if (word == words.size()) {
            return true;
        }
        for (var position = 0; position < tokens.size(); position++) {
            if (tokens.get(position).term().equals(words.get(word))) {
                var low = Math.min(least, position - word);
                var high = Math.max(most, position - word);
                if (high - low <= slop && shifts(words, word + 1, tokens, low, high, slop)) {
                    return true;
                }
            }
        }
        return false;
    }
}
