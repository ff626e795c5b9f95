package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.PhraseTable;
import java.util.Optional;
import java.util.Set;

/** Verbs of saying: {@code explique}, {@code a déclaré}, {@code se réjouit}, {@code poursuit-elle}. */
final class SpeechVerbs {
    private static final PhraseTable WORDS = PhraseTable.load(SpeechVerbs.class, "speech.txt");
    private static final Set<String> BEFORE = Set.of(
            "se", "s’", "nous", "lui", "leur", "m’", "y", "en", "le", "l’", "a", "ont", "est", "avait", "avaient",
            "sont", "fait", "font", "ne", "n’");

    /** A verb in its place; {@code pronoun} where a pronoun hangs on it ({@code dit-il}). */
    record Verb(int first, int next, boolean pronoun) {}

    private SpeechVerbs() {}

    static boolean has(String kind, String word) {
        return WORDS.has(kind, word);
    }

    /** The verb that begins at a token with what belongs to it before ({@code s’est}, {@code a}). */
    static Optional<Verb> at(Tokens tokens, int first) {
        int at = first;
        while (at < first + 3 && BEFORE.contains(tokens.word(at))) {
            at++;
        }
        var word = tokens.word(at);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            boolean says = isVerb(word.substring(0, hyphen));
            boolean pronoun = word.endsWith("-il")
                    || word.endsWith("-elle")
                    || word.endsWith("-on")
                    || word.endsWith("-ils")
                    || word.endsWith("-elles");
            boolean saidIn = (word.equals("a-t-il")
                            || word.equals("a-t-elle")
                            || word.equals("ont-ils")
                            || word.equals("ont-elles")
                            || word.equals("est-il")
                            || word.equals("est-elle"))
                    && isVerb(tokens.word(at + 1));
            boolean madeKnown = (word.equals("fait-on") || word.equals("fait-il") || word.equals("fait-elle"))
                    && tokens.is(at + 1, "savoir");
            if (madeKnown) {
                return Optional.of(new Verb(first, at + 1, true));
            }
            if (saidIn) {
                return Optional.of(new Verb(first, at + 2, true));
            }
            return says && pronoun ? Optional.of(new Verb(first, at + 1, true)) : Optional.empty();
        }
        boolean passive = (tokens.is(at - 1, "est") || tokens.is(at - 1, "sont")) && at - 1 == first;
        return isVerb(word) && !passive ? Optional.of(new Verb(first, at + 1, false)) : Optional.empty();
    }

    /** Past {@code selon} or {@code d’après} where it begins at a token; else the same token. */
    static int source(Tokens tokens, int token) {
        return WORDS.startingAt(tokens, token)
                .filter(match -> match.key().equals("source"))
                .map(PhraseTable.Match::next)
                .orElse(token);
    }

    /** A verb, whichever, with a pronoun behind it: right after the marks that is saying ({@code peste-t-elle}). */
    static boolean isInverted(String word) {
        return word.endsWith("-t-il") || word.endsWith("-t-elle") || word.endsWith("it-il") || word.endsWith("it-elle");
    }

    /** {@code d’ajouter}, {@code avant de conclure}. */
    static boolean isInfinitive(Tokens tokens, int token) {
        return WORDS.has("infinitive", tokens.word(token))
                && (tokens.is(token - 1, "de") || tokens.is(token - 1, "d’"));
    }

    static boolean isVerb(String word) {
        return WORDS.has("verb", word);
    }
}
