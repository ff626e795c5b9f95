package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a speaker is said to be, behind the name: {@code maire de Dijon, président de Dijon Métropole}. */
final class Roles {
    private static final int LONGEST = 45;
    private static final Set<String> DETERMINERS =
            Set.of("le", "la", "l’", "un", "une", "son", "sa", "leur", "notre", "the");
    private static final Set<String> BEFORE_HEAD =
            Set.of("jeune", "nouveau", "nouvelle", "ancien", "ancienne", "actuel", "actuelle", "futur", "future");
    private static final Set<String> GOES_ON =
            Set.of("qui", "depuis", "dont", "lorsque", "lors", "quand", "tandis", "avant", "après", "who", "when");
    private static final Set<String> ENDINGS =
            Set.of("logue", "iste", "iatre", "trice", "teur", "peute", "cien", "cienne", "gien", "gienne");

    private final Tokens tokens;

    Roles(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A role with the token after it. */
    record Role(String words, int next) {}

    static boolean isRole(String word) {
        if (SpeechVerbs.has("role", word)) {
            return true;
        }
        for (var ending : ENDINGS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause begins with a word, and the role is over. */
    static boolean goesOn(String word) {
        return GOES_ON.contains(word);
    }

    /** The noun of a role: {@code directrice}. */
    static String head(String role) {
        var words = role.strip().split(" ", -1);
        int first = 0;
        while (first < words.length - 1 && BEFORE_HEAD.contains(words[first].toLowerCase(Locale.ROOT))) {
            first++;
        }
        return words[first];
    }

    /** Whether a role begins at a token, behind an article or an ordinal. */
    boolean begins(int token) {
        return firstRole(token) >= 0;
    }

    private int firstRole(int token) {
        for (int i = token; i < token + 4; i++) {
            if (isRole(tokens.word(i))) {
                return i;
            }
            boolean passes = tokens.isDigits(i)
                    || Set.of(
                                    "le",
                                    "la",
                                    "l’",
                                    "un",
                                    "une",
                                    "ère",
                                    "er",
                                    "e",
                                    "alors",
                                    "notre",
                                    "son",
                                    "sa",
                                    "jeune",
                                    "nouveau",
                                    "nouvelle",
                                    "actuel",
                                    "actuelle")
                            .contains(tokens.word(i));
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** The role that follows a name, behind a comma or in brackets. */
    Optional<Role> behind(int next) {
        boolean comma = tokens.is(next, ",") || tokens.is(next, "(");
        boolean age = comma && tokens.isDigits(next + 1) && tokens.is(next + 2, "ans");
        if (age) {
            return behind(next + 3);
        }
        if (!comma || !begins(next + 1)) {
            return Optional.empty();
        }
        int end = end(next + 1);
        int first = pastDeterminers(next + 1);
        return Optional.of(new Role(written(first, end), end));
    }

    private int pastDeterminers(int first) {
        int at = first;
        while (DETERMINERS.contains(tokens.word(at))) {
            at++;
        }
        return at;
    }

    /** Where a role that begins at a token ends. */
    private int end(int first) {
        int at = first;
        while (at < first + LONGEST && !isEnd(at)) {
            at++;
        }
        return at;
    }

    private boolean isEnd(int token) {
        var word = tokens.word(token);
        if (tokens.isLineEnd(token)
                || word.equals("«")
                || word.equals("»")
                || word.equals(";")
                || word.equals(":")
                || word.equals(")")
                || word.equals("\"")
                || word.equals("“")
                || GOES_ON.contains(word)) {
            return true;
        }
        if (word.equals(".") || word.equals("!") || word.equals("?")) {
            return !tokens.isGlued(token + 1);
        }
        if (!word.equals(",")) {
            return SpeechVerbs.at(tokens, token).isPresent() && tokens.is(token - 1, ",");
        }
        int next = pastDeterminers(token + 1);
        boolean another = isRole(tokens.word(next)) || next == token + 1 && tokens.isCapitalised(next);
        return !another
                || SpeechVerbs.has("after", tokens.word(token + 1))
                || SpeechVerbs.at(tokens, token + 1).isPresent()
                || tokens.isLineEnd(token + 1);
    }

    String written(int first, int next) {
        return tokens.text()
                .substring(tokens.start(first), tokens.end(next - 1))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
