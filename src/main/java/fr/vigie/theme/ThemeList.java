package fr.vigie.theme;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list of themes, whose own head says how it is written. A line that cannot be read is said with its number. */
final class ThemeList {
    private static final Pattern SIGNS = Pattern.compile("\\s+([1-9])\\s*(?:\\(([^)]*)\\))?\\s*:(.*)");

    private static final int SHORTEST_BEGINNING = 4;

    private final List<Theme> themes = new ArrayList<>();
    /** A singular and its plural are the same words. */
    private final Set<Sign> signs = new LinkedHashSet<>();

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static ThemeList read(List<String> lines) {
        var list = new ThemeList();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    list.take(line);
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException("line " + (number + 1) + " of the themes: " + line, wrong);
                }
            }
        }
        return list;
    }

    List<Theme> themes() {
        return themes;
    }

    List<Sign> signs() {
        return List.copyOf(signs);
    }

    private void take(String line) {
        var of = SIGNS.matcher(line);
        if (!of.matches()) {
            var parts = line.split("\\|", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("neither a theme nor its words");
            }
            var theme = new Theme(parts[0].strip(), parts[1].strip(), parts[2].strip());
            if (themes.stream().anyMatch(other -> other.key().equals(theme.key()))) {
                throw new IllegalArgumentException("the theme is there already");
            }
            themes.add(theme);
            return;
        }
        if (themes.isEmpty()) {
            throw new IllegalArgumentException("words of no theme");
        }
        int weight = Integer.parseInt(of.group(1));
        var beside = of.group(2) == null ? List.<List<String>>of() : phrases(of.group(2));
        for (var words : phrases(of.group(3))) {
            signs.add(new Sign(themes.getLast(), words, weight, beside));
        }
    }

    private static List<List<String>> phrases(String text) {
        return Arrays.stream(text.split(";")).map(ThemeList::terms).toList();
    }

    private static List<String> terms(String words) {
        return FrenchWords.of(words).stream().map(token -> term(token, words)).toList();
    }

    /** A word with a star stands for all that begin with it; its ending is kept. */
    private static String term(Token token, String words) {
        var starred = token.end() < words.length() && words.charAt(token.end()) == '*';
        if (!starred) {
            return token.term();
        }
        var beginning = FrenchWords.folded(token.written());
        if (beginning.length() < SHORTEST_BEGINNING) {
            throw new IllegalArgumentException("too short for a star: " + token.written());
        }
        return beginning + "*";
    }
}
