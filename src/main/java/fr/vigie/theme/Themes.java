package fr.vigie.theme;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import fr.vigie.document.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The themes, and which of them a document is about: precise rather than greedy, so that a theme that is only touched
 * upon is not named. May be used from any thread.
 */
public final class Themes {
    /** Each time beyond says nothing new. */
    private static final int TIMES = 3;

    /** How much must speak for a theme: a strong word and a likely one, or one in the title. */
    private static final int ENOUGH = 5;

    /** A line or two are about each thing that they say outright: one strong word is enough. */
    private static final int SHORT = 45;

    private static final int ENOUGH_OF_FEW = 3;

    /** In a longer text more is spoken of; for each so many words one more must speak for a theme. */
    private static final int WORDS_FOR_ONE_MORE = 150;

    /** The most themes of one document. */
    private static final int MOST = 4;

    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, List<Sign>> signs = new HashMap<>();

    private static final class Shipped {
        private static final Themes THEMES = load();
    }

    private Themes(ThemeList list) {
        list.themes().forEach(theme -> themes.put(theme.key(), theme));
        list.signs()
                .forEach(sign -> signs.computeIfAbsent(shelf(sign.words().getFirst()), word -> new ArrayList<>())
                        .add(sign));
    }

    /** The list that ships with the program, read once. */
    public static Themes shipped() {
        return Shipped.THEMES;
    }

    /** The themes of a list, line by line. */
    static Themes of(List<String> lines) {
        return new Themes(ThemeList.read(lines));
    }

    /** All of them, in the list's order. */
    public List<Theme> all() {
        return List.copyOf(themes.values());
    }

    /** The theme of that key; empty for one that is not, or no longer, in the list. */
    public Optional<Theme> find(String key) {
        return Optional.ofNullable(themes.get(key));
    }

    /** The keys of what a document is about by its title and its text, what speaks most first. */
    public List<String> of(Reading reading) {
        var text = terms(reading.text());
        var title = reading.title().map(Themes::terms).orElse(List.of());
        var times = new IdentityHashMap<Sign, Integer>();
        count(text, times);
        Map<Theme, Integer> scores = new LinkedHashMap<>();
        Map<Theme, Integer> kinds = new HashMap<>();
        times.forEach((sign, number) -> {
            if (stands(sign, text)) {
                scores.merge(sign.theme(), sign.weight() * Math.min(TIMES, number), Integer::sum);
                kinds.merge(sign.theme(), 1, Integer::sum);
            }
        });
        boolean isShort = text.size() <= SHORT;
        var inTitle = new IdentityHashMap<Sign, Integer>();
        count(title, inTitle);
        inTitle.keySet().stream()
                .filter(sign -> (sign.weight() > 1 || !isShort) && stands(sign, text))
                .forEach(sign -> {
                    scores.merge(sign.theme(), 2 * sign.weight(), Integer::sum);
                    kinds.merge(sign.theme(), 1, Integer::sum);
                });
        int enough = isShort ? ENOUGH_OF_FEW : ENOUGH + text.size() / WORDS_FOR_ONE_MORE;
        // In a text of some length one word alone, however often, is not what it is about; in the title it is a second
        // sign.
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= enough && (isShort || kinds.getOrDefault(score.getKey(), 0) > 1))
                .sorted(Map.Entry.<Theme, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(score -> score.getKey().key()))
                .limit(MOST)
                .map(score -> score.getKey().key())
                .toList();
    }

    /** The longest sign that begins at a word counts for each theme; the words in it are not looked at again. */
    private void count(List<String> terms, Map<Sign, Integer> times) {
        for (int at = 0; at < terms.size(); at++) {
            int longest = 0;
            var here = new ArrayList<Sign>();
            for (var sign : signs.getOrDefault(Sign.shelf(terms.get(at)), List.of())) {
                int length = sign.words().size();
                if (length >= longest && Sign.stand(sign.words(), terms, at)) {
                    if (length > longest) {
                        here.clear();
                    }
                    longest = length;
                    here.add(sign);
                }
            }
            here.forEach(sign -> times.merge(sign, 1, Integer::sum));
            at += Math.max(0, longest - 1);
        }
    }

    private static boolean stands(Sign sign, List<String> text) {
        return sign.beside().isEmpty() || sign.beside().stream().anyMatch(words -> stands(words, text));
    }

    private static boolean stands(List<String> words, List<String> text) {
        return IntStream.range(0, text.size()).anyMatch(at -> Sign.stand(words, text, at));
    }

    private static String shelf(String word) {
        return Sign.shelf(word.endsWith("*") ? word.substring(0, word.length() - 1) : word);
    }

    private static List<String> terms(String text) {
        return FrenchWords.of(text).stream().map(Token::term).toList();
    }

    private static Themes load() {
        var stream = Objects.requireNonNull(Themes.class.getResourceAsStream("themes.txt"), "themes.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
