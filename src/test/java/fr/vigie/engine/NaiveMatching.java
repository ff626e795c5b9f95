package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.Entry;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.query.Field;
import fr.vigie.query.FigureCondition;
import fr.vigie.query.Query;
import fr.vigie.query.Snippet;
import fr.vigie.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                .anyMatch(condition::takesValueOf);
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
            case Query.Word word -> has(entry, word.field(), at(terms(word.text()), Token::term));
            case Query.Phrase phrase -> has(entry, phrase.field(), loosely(terms(phrase.text()), phrase.slop()));
            case Query.AsWritten written -> {
                var words = FrenchWords.of(written.text()).stream()
                        .map(Token::written)
                        .toList();
                yield has(entry, written.field(), at(words, Token::written));
            }
            case Query.Prefix prefix -> {
                var token = FrenchWords.of(prefix.beginning()).getFirst();
                var beginning = FrenchWords.folded(token.written()).replace("'", "");
                yield has(
                        entry,
                        prefix.field(),
                        tokens -> tokens.stream()
                                .map(Token::term)
                                .anyMatch(term -> term.startsWith(beginning) || term.equals(token.term())));
            }
            case Query.Fuzzy fuzzy -> {
                var asked = terms(fuzzy.word()).getFirst();
                yield has(
                        entry,
                        fuzzy.field(),
                        tokens -> tokens.stream().anyMatch(token -> edits(asked, token.term()) <= fuzzy.edits()));
            }
            case Query.Near near -> {
                var left = ((Query.Word) near.left()).text();
                var right = ((Query.Word) near.right()).text();
                yield has(entry, Field.ANYWHERE, tokens -> near(terms(left), terms(right), near.distance(), tokens));
            }
            case Query.Dated dated ->
                entry.reading().date().filter(dated.range()::contains).isPresent();
            case Query.Stating stating -> states(entry, stating.condition());
            case Query.All all -> all.parts().stream().allMatch(part -> matches(part, entry));
            case Query.Any any -> any.parts().stream().anyMatch(part -> matches(part, entry));
            case Query.Not not -> !matches(not.query(), entry);
        };
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
        return entry.tags().names().stream().filter(name -> name.type() == type).map(Name::label);
    }

    private static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }

    private static Predicate<List<Token>> at(List<String> words, Function<Token, String> form) {
        return tokens -> !starts(words, tokens.stream().map(form).toList()).isEmpty();
    }

    private static List<Integer> starts(List<String> words, List<String> text) {
        var starts = new ArrayList<Integer>();
        for (var start = 0; !words.isEmpty() && start + words.size() <= text.size(); start++) {
            if (text.subList(start, start + words.size()).equals(words)) {
                starts.add(start);
            }
        }
        return starts;
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

    private static boolean near(List<String> left, List<String> right, int distance, List<Token> tokens) {
        var text = tokens.stream().map(Token::term).toList();
        for (var l : starts(left, text)) {
            for (var r : starts(right, text)) {
                var between = l < r ? r - (l + left.size()) : l - (r + right.size());
                if (between >= 0 && between <= distance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Letters added, left out, changed, or two neighbours swapped. */
    private static int edits(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                var swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
