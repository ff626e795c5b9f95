package fr.vigie.query;

import fr.vigie.query.Lexeme.Bare;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a word with stars or question marks for letters: {@code biotech*}, {@code bio*tech}, {@code organi?ation}. */
final class Wildcards {
    /** A word of letters and signs alone, with the article elided before it. */
    private static final Pattern ONE_WORD =
            Pattern.compile("(?:(?i:[ldjmtsnc]|qu)['’])?([\\p{L}\\p{N}\\p{M}]+[*?][\\p{L}\\p{N}\\p{M}*?]*)");

    private static final Pattern SIGNS = Pattern.compile("[*?]+");
    private static final int SHORTEST_BEGINNING = 2;

    /** Each more may double the work of looking for words that fit. */
    private static final int MOST_SIGNS = 8;

    private Wildcards() {}

    /** Whether signs are meant in it: a question mark ends a question, or stands in an address, more often. */
    static boolean areIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 && isPattern(core(text));
    }

    /** What a word with signs asks. */
    static Optional<Query> read(Bare bare, Field field, Complaints complaints) {
        var core = core(bare.text());
        var sign = SIGNS.matcher(core);
        var first = sign.find() ? Letters.stripped(core.substring(0, sign.start())) : "";
        var letters = Letters.stripped(SIGNS.matcher(core).replaceAll(""));
        if (first.isEmpty()) {
            complaints.add("leadingWildcard", letters, bare.start(), bare.end());
            return Words.plain(letters, field);
        }
        if (lettersOf(first) < SHORTEST_BEGINNING) {
            complaints.add("shortBeginning", first, bare.start(), bare.end());
            return isPattern(core) && !letters.equals(first)
                    ? Optional.of(alike(letters, field))
                    : Words.plain(first, field);
        }
        var rest = Letters.stripped(core.substring(sign.start()));
        if (rest.isEmpty() && core.indexOf('?') < 0) {
            return Optional.of(new Query.Prefix(field, first));
        }
        if (!isPattern(core)) {
            complaints.add("innerWildcard", first, bare.start(), bare.end());
            return Optional.of(new Query.Prefix(field, first));
        }
        if (core.chars().filter(c -> c == '*' || c == '?').count() > MOST_SIGNS) {
            complaints.add("manyWildcards", String.valueOf(MOST_SIGNS), bare.start(), bare.end());
            return Optional.of(new Query.Prefix(field, first));
        }
        var word = ONE_WORD.matcher(core);
        var pattern = word.matches() ? word.group(1) : core;
        return Optional.of(new Query.Wildcard(field, pattern.replaceAll("\\*{2,}", "*")));
    }

    /** Without the punctuation around it; a question mark at the end asks. */
    private static String core(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && text.charAt(start) != '*' && !Letters.isLookedFor(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && text.charAt(end - 1) != '*' && !Letters.isLookedFor(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isPattern(String core) {
        return ONE_WORD.matcher(core).matches();
    }

    /** How many letters stand before the sign in its own word. */
    private static int lettersOf(String first) {
        var apostrophe = Math.max(first.lastIndexOf('\''), first.lastIndexOf('’')) + 1;
        return first.codePointCount(apostrophe, first.length());
    }

    /** With the letters alone, what is nearest is a word written nearly so. */
    private static Query alike(String letters, Field field) {
        return lettersOf(letters) < Words.SHORTEST_FUZZY
                ? new Query.Word(field, letters)
                : new Query.Fuzzy(field, letters, Words.MOST_EDITS);
    }
}
