package fr.vigie.engine;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Acronyms of the trade and what they stand for are one thing to look for, whichever a document has: {@code CHU} and
 * {@code centre hospitalier universitaire}. Between quotation marks as well; {@code ="CHU"} asks for the letters alone.
 *
 * <p>Of a text, an acronym only counts in capitals where it is asked for by its words: {@code has} and {@code ars} are
 * words of their own.
 */
public final class Acronyms {
    private static final Acronyms SHIPPED = read("acronyms.txt");

    private final Map<String, List<String>> longForms = new HashMap<>();
    private final Map<String, String> acronyms = new HashMap<>();
    private int mostWords;

    private Acronyms() {}

    /** The query with its acronyms spelt out and its long forms shortened, each beside what was asked. */
    public static Query widened(Query query) {
        return switch (query) {
            case Query.Word word -> either(word, SHIPPED.instead(word));
            case Query.Phrase phrase -> either(phrase, SHIPPED.instead(phrase));
            case Query.All all -> all(all.parts());
            case Query.Any any ->
                new Query.Any(any.parts().stream()
                        .map(Acronyms::widened)
                        .flatMap(part ->
                                part instanceof Query.Any inner ? inner.parts().stream() : List.of(part).stream())
                        .toList());
            case Query.Not not -> new Query.Not(widened(not.query()));
            case Query.AsWritten written -> written;
            case Query.Prefix prefix -> prefix;
            case Query.Fuzzy fuzzy -> fuzzy;
            case Query.Wildcard wildcard -> wildcard;
            case Query.Near near -> near;
            case Query.SameSentence sentence -> sentence;
            case Query.AtLeast counted -> counted;
            case Query.Quorum quorum ->
                new Query.Quorum(quorum.parts().stream().map(Acronyms::widened).toList(), quorum.fewest());
            case Query.Everything everything -> everything;
            case Query.Dated dated -> dated;
            case Query.Stating stating -> stating;
        };
    }

    /** What else may stand for some of the parts: acronyms spelt out, long forms shortened. */
    static List<Query> alternatives(List<Query> parts) {
        var alternatives = new ArrayList<Query>();
        for (var at = 0; at < parts.size(); at++) {
            switch (parts.get(at)) {
                case Query.Word word -> alternatives.addAll(SHIPPED.instead(word));
                case Query.Phrase phrase -> alternatives.addAll(SHIPPED.instead(phrase));
                default -> {}
            }
            SHIPPED.longFormAt(parts, at).ifPresent(form -> alternatives.add(form.acronym()));
        }
        return alternatives;
    }

    /** Words of a query that together are the long form of an acronym. */
    private record LongForm(int words, Query acronym) {}

    private static Query all(List<Query> parts) {
        var widened = new ArrayList<Query>();
        for (var at = 0; at < parts.size(); ) {
            var form = SHIPPED.longFormAt(parts, at);
            if (form.isPresent()) {
                var spelt = parts.subList(at, at + form.get().words());
                widened.add(
                        new Query.Any(List.of(new Query.All(spelt), form.get().acronym())));
                at += form.get().words();
            } else {
                widened.add(widened(parts.get(at++)));
            }
        }
        return widened.size() == 1 ? widened.getFirst() : new Query.All(widened);
    }

    private static Query either(Query asked, List<Query> instead) {
        if (instead.isEmpty()) {
            return asked;
        }
        var either = new ArrayList<Query>(List.of(asked));
        either.addAll(instead);
        return new Query.Any(either);
    }

    private List<Query> instead(Query.Word word) {
        return isText(word.field())
                ? longForms.getOrDefault(FrenchWords.key(word.text()), List.of()).stream()
                        .<Query>map(form -> new Query.Phrase(word.field(), form, 0))
                        .toList()
                : List.of();
    }

    private List<Query> instead(Query.Phrase phrase) {
        var acronym = acronyms.get(FrenchWords.key(phrase.text()));
        return acronym == null || !isText(phrase.field())
                ? List.of()
                : List.of(new Query.AsWritten(phrase.field(), acronym));
    }

    /** The longest long form that begins with the part at a place. */
    private Optional<LongForm> longFormAt(List<Query> parts, int at) {
        var key = new StringBuilder();
        Optional<LongForm> found = Optional.empty();
        for (var end = at; end < parts.size() && end - at < mostWords; end++) {
            if (!(parts.get(end) instanceof Query.Word word) || word.field() != Field.ANYWHERE) {
                break;
            }
            key.append(end == at ? "" : " ").append(FrenchWords.key(word.text()));
            var acronym = acronyms.get(key.toString());
            if (acronym != null && end > at) {
                found = Optional.of(new LongForm(end - at + 1, new Query.AsWritten(Field.ANYWHERE, acronym)));
            }
        }
        return found;
    }

    static boolean isText(Field field) {
        return field == Field.ANYWHERE || field == Field.TITLE || field == Field.LEAD;
    }

    private static Acronyms read(String file) {
        var read = new Acronyms();
        try (var in = Objects.requireNonNull(
                        Acronyms.class.getResourceAsStream(file), file + " is not in the program");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(read::take);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return read;
    }

    private void take(String line) {
        var colon = line.indexOf(':');
        var acronym = line.substring(0, colon).strip();
        for (var form : line.substring(colon + 1).split(";", -1)) {
            longForms
                    .computeIfAbsent(FrenchWords.key(acronym), key -> new ArrayList<>())
                    .add(form.strip());
            acronyms.put(FrenchWords.key(form), acronym);
            mostWords = Math.max(mostWords, form.strip().split("[\\s'’-]+", -1).length);
        }
    }
}
