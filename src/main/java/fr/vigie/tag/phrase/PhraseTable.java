package fr.vigie.tag.phrase;

import fr.vigie.quantity.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases with a key each, from a plain-text list that a person can edit. A line reads {@code key = phrase,
 * phrase, …}; a line that begins with {@code #} is a remark. Case and the shape of apostrophes do not count.
 */
public final class PhraseTable {

    /** A phrase found in a text, from its first token to the one after its last. */
    public record Match(String key, int first, int next) {}

    private record Phrase(String key, List<String> words) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byLast = new HashMap<>();

    private PhraseTable() {}

    /** The table in a resource beside a class. */
    public static PhraseTable load(Class<?> beside, String resource) {
        try (var in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no word list " + resource + " beside " + beside.getName());
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PhraseTable of(String lines) {
        var table = new PhraseTable();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::addLine);
        var longestFirst = Comparator.comparingInt(
                        (Phrase phrase) -> phrase.words().size())
                .reversed();
        table.byFirst.values().forEach(list -> list.sort(longestFirst));
        table.byLast.values().forEach(list -> list.sort(longestFirst));
        return table;
    }

    private void addLine(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a line of a word list is 'key = phrase, phrase', got: " + line);
        }
        var key = line.substring(0, equals).strip();
        for (var written : line.substring(equals + 1).split(",", -1)) {
            if (!written.isBlank()) {
                add(new Phrase(key, words(written.strip())));
            }
        }
    }

    private void add(Phrase phrase) {
        byFirst.computeIfAbsent(phrase.words().getFirst(), first -> new ArrayList<>())
                .add(phrase);
        byLast.computeIfAbsent(phrase.words().getLast(), last -> new ArrayList<>())
                .add(phrase);
    }

    private static List<String> words(String written) {
        var tokens = Tokens.of(written);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return List.copyOf(words);
    }

    /** The longest phrase that begins at a token. */
    public Optional<Match> startingAt(Tokens tokens, int first) {
        for (var phrase : byFirst.getOrDefault(tokens.word(first), List.of())) {
            if (stands(tokens, first, phrase)) {
                return Optional.of(
                        new Match(phrase.key(), first, first + phrase.words().size()));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase whose last word is the token. */
    public Optional<Match> endingAt(Tokens tokens, int last) {
        for (var phrase : byLast.getOrDefault(tokens.word(last), List.of())) {
            int first = last + 1 - phrase.words().size();
            if (first >= 0 && stands(tokens, first, phrase)) {
                return Optional.of(new Match(phrase.key(), first, last + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Tokens tokens, int first, Phrase phrase) {
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!tokens.is(first + i, phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word by itself stands in the table under a key. */
    public boolean has(String key, String word) {
        for (var phrase : byFirst.getOrDefault(word, List.of())) {
            if (phrase.words().size() == 1 && phrase.key().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
