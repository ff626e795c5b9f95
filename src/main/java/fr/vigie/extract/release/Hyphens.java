package fr.vigie.extract.release;

import java.util.Locale;
import java.util.Set;

/** Joins two lines, and the word that a hyphen parts between them where that is sure. */
public final class Hyphens {
    /** Parts that keep their hyphen: {@code celui-ci}, {@code peut-être}, {@code au-delà}, {@code vice-présidente}. */
    private static final Set<String> BEFORE = Set.of(
            "vice",
            "ex",
            "non",
            "sous",
            "mi",
            "demi",
            "semi",
            "contre",
            "avant",
            "après",
            "arrière",
            "haut",
            "haute",
            "bas",
            "basse",
            "grand",
            "grande",
            "saint",
            "sainte",
            "au",
            "aux",
            "celui",
            "celle",
            "ceux",
            "celles",
            "peut",
            "là",
            "ci",
            "par",
            "vingt",
            "trente",
            "quarante",
            "cinquante",
            "soixante",
            "quatre",
            "dix",
            "c’est",
            "est",
            "rendez",
            "porte",
            "chef",
            "état",
            "chirurgien",
            "médico",
            "socio",
            "hospitalo",
            "bio",
            "e",
            "co",
            "nord",
            "sud",
            "plate",
            "entre",
            "lui",
            "elle",
            "eux",
            "elles",
            "moi",
            "toi",
            "soi",
            "nous",
            "vous",
            "a",
            "y",
            "t");

    private static final Set<String> AFTER = Set.of(
            "ci", "là", "même", "mêmes", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "le",
            "la", "les", "lui", "leur", "moi", "toi", "y", "en", "t", "être", "delà", "dessus", "dessous", "dire");

    /** Small words in the middle of a compound: {@code vis-à-} {@code vis}, {@code arc-en-} {@code ciel}. */
    private static final Set<String> BETWEEN = Set.of(
            "à", "en", "de", "et", "le", "la", "les", "du", "des", "d", "l", "sur", "pour", "sans", "lès", "lez", "un",
            "une");

    private Hyphens() {}

    /** The second line put behind the first, with a space or in one word. */
    public static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        var last = first.charAt(first.length() - 1);
        if (last == '\u00AD') {
            return first.substring(0, first.length() - 1) + second;
        }
        if (last != '-' && last != '\u2010'
                || first.length() < 2
                || !Character.isLetter(first.charAt(first.length() - 2))) {
            return first + " " + second;
        }
        return isParted(first, second) ? first.substring(0, first.length() - 1) + second : first + second;
    }

    /** A word went over the line's end: both halves are small letters, and neither is a word that wants its hyphen. */
    private static boolean isParted(String first, String second) {
        var start = first.length() - 1;
        while (start > 0 && Character.isLetter(first.charAt(start - 1))) {
            start--;
        }
        var before = first.substring(start, first.length() - 1);
        var end = 0;
        while (end < second.length() && Character.isLetter(second.charAt(end))) {
            end++;
        }
        var after = second.substring(0, end);
        // The second part of sous-traitants is parted like any word; the hyphen of vis-à-vis stays.
        var compound = start > 0 && first.charAt(start - 1) == '-' && BETWEEN.contains(before)
                || end < second.length() && second.charAt(end) == '-';
        // Villeneuve-d’Ascq: no word goes on with an apostrophe after its first letter.
        var elided = end == 1 && second.length() > 1 && "'’".indexOf(second.charAt(1)) >= 0;
        return !after.isEmpty()
                && !elided
                && Character.isLowerCase(after.charAt(0))
                && Character.isLowerCase(before.charAt(before.length() - 1))
                && !compound
                && !BEFORE.contains(before.toLowerCase(Locale.ROOT))
                && !AFTER.contains(after);
    }
}
