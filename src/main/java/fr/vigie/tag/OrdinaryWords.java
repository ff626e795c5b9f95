package fr.vigie.tag;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Which stretches of a sentence are words that anybody uses, and no name, although they are written with capitals. */
final class OrdinaryWords {
    private static final Set<String> ENGLISH = words("""
            the this that these those what when where which who how why if for from with under over
            about after before while because and or but not you your we our they their he she his
            her it its is are was were has have had will would can could should every each all some
            any more most many here there then nobody everyone
            """);
    /** Kinds that names are made of: no word of a list, first names. */
    private static final Set<String> OWN = Set.of("", "P", "P-", "Q");

    private static final Set<String> ABOUT =
            Set.of("presque", "environ", "quelque", "quelques", "près", "plus", "moins", "soit", "dont");
    private static final Set<String> SMALL =
            Set.of("de", "du", "des", "d'", "la", "le", "les", "l'", "sur", "en", "et", "à", "au", "aux");

    private final WordLists lists;

    OrdinaryWords(WordLists lists) {
        this.lists = lists;
    }

    /** Whether it is days and months, with numbers or without, or the small words of English. */
    boolean dates(Tokens tokens, int from, int to) {
        return IntStream.range(from, to).mapToObj(tokens::form).allMatch(form -> {
            String lower = form.toLowerCase(Locale.ROOT);
            return Character.isDigit(form.charAt(0))
                    || ENGLISH.contains(lower) && !acronym(form)
                    || lists.kind(lower, form).equals("J");
        });
    }

    /** Whether it is written as an acronym: in capitals alone. */
    private static boolean acronym(String form) {
        return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    /** Whether it is an acronym of things, not of a body. */
    boolean common(Tokens tokens, int from, int to) {
        String words = String.join("", List.of(tokens.forms()).subList(from, to));
        String lower = words.toLowerCase(Locale.ROOT);
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) || lower.startsWith("covid");
        return capitals && lists.kind(lower, words).equals("A");
    }

    /** Whether it is all of its line, small words behind an everyday one: a heading. */
    boolean heading(Tokens tokens, int from, int to) {
        if (from > 0 || to < tokens.size() || to < 2) {
            return false;
        }
        String first = tokens.form(0).toLowerCase(Locale.ROOT);
        return lists.everyday(first)
                && !lists.kind(first, first).startsWith("T")
                && IntStream.range(1, to)
                        .allMatch(i -> Character.isLowerCase(tokens.form(i).charAt(0)));
    }

    /** Whether it is everyday words alone ({@code Vie Sociale}), or a number with about how many before it. */
    boolean phrase(Tokens tokens, int from, int to) {
        String first = tokens.form(from).toLowerCase(Locale.ROOT);
        if (to - from < 2 || SMALL.contains(first)) {
            return false;
        }
        boolean number = to - from == 2 && Character.isDigit(tokens.form(to - 1).charAt(0));
        return number && ABOUT.contains(first)
                || IntStream.range(from, to).mapToObj(tokens::form).allMatch(form -> {
                    String lower = form.toLowerCase(Locale.ROOT);
                    boolean everyday = lists.everyday(lower) || SMALL.contains(lower) || form.equals("&");
                    return everyday && !lists.kind(lower, form).startsWith("T");
                });
    }

    /** Whether what is left of a name is one: a word with a capital that is neither everyday nor a noun of bodies. */
    boolean telling(Tokens tokens, int from, int to) {
        return IntStream.range(from, to).mapToObj(tokens::form).anyMatch(form -> {
            String lower = form.toLowerCase(Locale.ROOT);
            return Character.isUpperCase(form.charAt(0))
                    && !lists.everyday(lower)
                    && OWN.contains(lists.kind(lower, form));
        });
    }

    /** Whether a name with a hyphen stands there that is no word of the trade: it needs no town ({@code Robert-Debré}). */
    boolean own(Tokens tokens, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(tokens::form)
                .anyMatch(form -> form.indexOf('-') > 0
                        && Character.isUpperCase(form.charAt(0))
                        && Character.isUpperCase(
                                form.charAt(form.lastIndexOf('-') < form.length() - 1 ? form.lastIndexOf('-') + 1 : 0))
                        && List.of(form.toLowerCase(Locale.ROOT).split("-", -1)).stream()
                                .noneMatch(word -> lists.everyday(word) && word.length() > 2
                                        || lists.kind(word, word).startsWith("T")));
    }

    /** The words of a list written in lines. */
    static Set<String> words(String lines) {
        return Set.of(lines.strip().split("\\s+"));
    }
}
