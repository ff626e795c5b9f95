package fr.vigie.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The canonical names of a text's persons: capitals only at the beginnings, the whole name where only a part stands. */
final class Persons {
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "d'", "dos");
    private final Map<String, String> whole = new HashMap<>();

    /** Learns the names of a text. */
    Persons(List<String> written) {
        for (String name : written) {
            String canonical = canonical(name);
            int space = canonical.indexOf(' ');
            if (space > 0) {
                String family = canonical.substring(space + 1);
                whole.merge(key(family), canonical, (a, b) -> a.equals(b) ? a : "");
            }
        }
    }

    /** The canonical form of one of them. */
    String of(String written) {
        String canonical = canonical(written);
        String full = canonical.indexOf(' ') > 0 && !PARTICLES.contains(first(canonical))
                ? ""
                : whole.getOrDefault(key(canonical), "");
        return full.isEmpty() ? canonical : full;
    }

    /** Family names that stand for one person of the text alone. */
    Set<String> families() {
        return Set.copyOf(whole.keySet());
    }

    /** {@code François REBSAMEN} becomes {@code François Rebsamen}; {@code DE GAULLE} {@code De Gaulle}. */
    static String canonical(String written) {
        var name = new StringBuilder();
        for (String word : written.strip().split("[\\s\u00a0]+", -1)) {
            if (!name.isEmpty()) {
                name.append(' ');
            }
            name.append(capitals(word) ? titled(word) : word);
        }
        return name.toString().replace('’', '\'').replace('\'', '’');
    }

    private static boolean capitals(String word) {
        return word.length() > 1
                && word.chars().noneMatch(Character::isLowerCase)
                && word.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static String titled(String word) {
        var titled = new StringBuilder(word.toLowerCase(Locale.ROOT));
        boolean start = true;
        for (int i = 0; i < titled.length(); i++) {
            if (start) {
                titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
            }
            char c = titled.charAt(i);
            start = c == '-' || c == '\'' || c == '’' || c == '.';
        }
        String particle = titled.toString().toLowerCase(Locale.ROOT);
        return particle.equals("de") || particle.equals("du") ? particle : titled.toString();
    }

    private static String first(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
