package fr.vigie.tag;

import fr.vigie.authority.Place;
import fr.vigie.authority.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of single words before the model is asked: first names, titles, functions, the nouns that names of
 * bodies begin with; and where places of the official geography stand. Does not change; may be read from any thread.
 */
final class WordLists {
    private static final int TOWN = 20_000;
    private static final int SMALL_TOWN = 2_000;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> longestPlace = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private final Set<String> everyday;
    private final Dictionary french = Dictionary.french();

    WordLists(Places official, Set<String> everyday) {
        this.everyday = Set.copyOf(everyday);
        read("first-names.txt", "P");
        read("words.txt", "");
        official.all().forEach(this::add);
    }

    /** The lists that ship with the program, read once. */
    static WordLists shipped() {
        return Shipped.LISTS;
    }

    private static final class Shipped {
        private static final WordLists LISTS = new WordLists(Places.shipped(), Set.copyOf(lines("everyday.txt")));
    }

    /**
     * The kind of a word: {@code P} first name, {@code Q} one of another language, {@code T…} noun that a body's name begins with, {@code F} function,
     * {@code M} title of a person, {@code V} verb of saying, {@code N} kind of place,
     * {@code J} day or month, {@code A} acronym that is no body, {@code E} people, {@code G} small word; empty for any other.
     */
    String kind(String lower, String token) {
        String kind = kinds.getOrDefault(lower, "");
        if ((kind.equals("P") || kind.equals("Q")) && !Character.isUpperCase(token.charAt(0))) {
            return "";
        }
        if (kind.isEmpty() && lower.indexOf('-') > 0 && Character.isUpperCase(token.charAt(0))) {
            return "P".equals(kinds.get(lower.substring(0, lower.indexOf('-')))) ? "P-" : "";
        }
        return kind;
    }

    /** Whether the word is one that sentences write small: a capital then says little at the beginning of one. */
    boolean everyday(String lower) {
        return everyday.contains(lower);
    }

    /** Whether the word is one of the language, as far as a dictionary or our sentences know. */
    boolean common(String lower) {
        return everyday.contains(lower) || french.have(lower);
    }

    /** Marks the place that starts at the token, if one does, and gives the token to look at next. */
    int markPlace(String[] tokens, int start, String[] marks) {
        if (!Character.isUpperCase(tokens[start].charAt(0))) {
            return start + 1;
        }
        String name = folded(tokens[start]);
        int longest = longestPlace.getOrDefault(name, 0);
        int end = start;
        String best = "";
        for (int length = 1; length <= longest && start + length <= tokens.length; length++) {
            if (length > 1) {
                name = name + (name.endsWith("'") ? "" : " ") + folded(tokens[start + length - 1]);
            }
            String found = places.get(name);
            if (found != null) {
                best = found;
                end = start + length;
            }
        }
        if (best.isEmpty()) {
            return start + 1;
        }
        for (int i = start; i < end; i++) {
            marks[i] = (i == start ? "B" : "I") + best + (end - start > 1 ? "+" : "");
        }
        return end;
    }

    private void add(Place place) {
        String size = switch (place.level()) {
            case COUNTRY -> "P";
            case ZONE -> "Z";
            case REGION -> "R";
            case DEPARTMENT -> "D";
            case CITY -> "V";
            case COMMUNE -> place.population() >= TOWN ? "V" : place.population() >= SMALL_TOWN ? "v" : "c";
        };
        Tokens tokens = Tokeniser.tokens(place.name(), 0, place.name().length());
        var name = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && name.charAt(name.length() - 1) != '\'') {
                name.append(' ');
            }
            name.append(folded(tokens.form(i)));
        }
        places.merge(name.toString(), size, (a, b) -> rank(a) <= rank(b) ? a : b);
        longestPlace.merge(folded(tokens.form(0)), tokens.size(), Math::max);
    }

    private static int rank(String size) {
        return "RDPVZvc".indexOf(size);
    }

    private static String folded(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return lower.startsWith("st-") ? "saint-" + lower.substring(3) : lower;
    }

    /** The lines of a list that ships with the program, without its comments. */
    static List<String> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file + " is not in the program"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void read(String file, String fixed) {
        String kind = fixed;
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                kind = line.substring(1, line.indexOf(']'));
            } else {
                for (String word : List.of(line.strip().split("\\s+"))) {
                    kinds.putIfAbsent(word.toLowerCase(Locale.ROOT), kind);
                }
            }
        }
    }
}
