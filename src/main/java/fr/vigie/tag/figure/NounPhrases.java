package fr.vigie.tag.figure;

import static fr.vigie.tag.figure.Grammar.WORDS;
import static fr.vigie.tag.figure.Grammar.isOf;
import static fr.vigie.tag.figure.Grammar.isStop;

import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Tokens;
import java.util.Optional;
import java.util.Set;

/**
 * A small grammar of what French counts. It lives on agreement: behind a number from two on the noun stands in the
 * plural, and what follows it in the plural without a word between is its adjective, whatever the word. So no list of
 * nouns is needed, only one of the closed classes.
 *
 * <p>A phrase is: adjectives before, noun, adjectives behind; then {@code de} with a bare noun and its adjectives, twice
 * at most; then {@code et} with a second one. A participle that governs what comes next ({@code dédiées à la recherche})
 * stays outside.
 */
final class NounPhrases {
    private static final int LONGEST = 16;
    private static final Set<String> GOVERNED = Set.of(
            "à", "au", "aux", "en", "dans", "par", "pour", "sur", "chez", "de", "d’", "du", "des", "depuis", "entre",
            "lors", "grâce", "avec");
    private static final Set<String> PARTICIPLES =
            Set.of("és", "ées", "is", "ies", "us", "ues", "ises", "erts", "ertes", "aits", "aites", "ants");
    private static final Set<String> SINGULAR_ADJECTIVES = Set.of(
            "ique", "aire", "elle", "el", "al", "ale", "ive", "if", "euse", "eux", "ien", "ienne", "able", "ible",
            "ente", "oire", "ière", "igne", "isée", "isé");

    /** Plurals that do not show it. */
    private static final Set<String> INVARIABLE = Set.of("start-up", "people");

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The phrase in the plural that begins at a token, or in the singular. */
    Optional<NounPhrase> read(int first, boolean plural) {
        int head = first;
        while (head < first + 3 && WORDS.has("prenominal", tokens.word(head)) && isNounAhead(head + 1, plural)) {
            head++;
        }
        if (!isNoun(head, plural)) {
            return Optional.empty();
        }
        int next = adjectives(slashed(head + 1), plural);
        next = complement(complement(next, plural), plural);
        return Optional.of(new NounPhrase(first, head, coordinated(next, first, plural)));
    }

    private boolean isNounAhead(int token, boolean plural) {
        return isNoun(token, plural) || WORDS.has("prenominal", tokens.word(token));
    }

    private boolean isNoun(int token, boolean plural) {
        var word = tokens.word(token);
        if (!tokens.isWord(token)
                || isStop(word)
                || Numerals.isNumberWord(word)
                || Grammar.isMonth(word)
                || WORDS.has("notCounted", word)
                || word.endsWith("’")) {
            return false;
        }
        if (tokens.isAcronym(token)) {
            return true;
        }
        return word.length() > 2 && (!plural || isPlural(word) || INVARIABLE.contains(word));
    }

    private static boolean isPlural(String word) {
        char last = word.charAt(word.length() - 1);
        return last == 's' || last == 'x' || last == 'z';
    }

    /** Past {@code /TPE} in {@code PME/TPE}. */
    private int slashed(int next) {
        boolean more =
                tokens.is(next, "/") && tokens.isGlued(next) && tokens.isGlued(next + 1) && tokens.isWord(next + 1);
        return more ? next + 2 : next;
    }

    private int adjectives(int from, boolean plural) {
        int next = from;
        while (next < from + 4 && isAdjective(next, plural)) {
            next++;
        }
        if (next > from && tokens.is(next - 1, "temps") && tokens.is(next, "plein")) {
            next++;
        }
        boolean second = next > from
                && (tokens.is(next, "et") || tokens.is(next, "ou"))
                && isAdjective(next + 1, plural)
                && !WORDS.has("prenominal", tokens.word(next + 1));
        return second ? next + 2 : next;
    }

    private boolean isAdjective(int token, boolean plural) {
        var word = tokens.word(token);
        if (word.equals("temps")) {
            return tokens.is(token + 1, "plein") || tokens.is(token + 1, "partiel");
        }
        if (!tokens.isWord(token) || isStop(word) || tokens.isCapitalised(token) && !isCapitals(token)) {
            return false;
        }
        if (Numerals.isNumberWord(word) || Grammar.isMonth(word) || word.endsWith("’") || word.length() < 3) {
            return false;
        }
        boolean fits = plural && isPlural(word) || (!plural || isComplemented(token)) && isSingularAdjective(word);
        return fits && !governs(token);
    }

    /** In a text all in capitals a capital says nothing. */
    private boolean isCapitals(int token) {
        return tokens.isAcronym(token)
                && tokens.isAcronym(token - 1)
                && tokens.word(token).length() > 4;
    }

    /** Whether the noun before is itself a complement, and so may stand in the singular ({@code de soins médicale}). */
    private boolean isComplemented(int token) {
        return isOf(tokens.word(token - 2)) && !isPlural(tokens.word(token - 1));
    }

    private static boolean isSingularAdjective(String word) {
        if (WORDS.has("adjective", word)) {
            return true;
        }
        for (var ending : SINGULAR_ADJECTIVES) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a participle goes on with a complement of its own, and so no longer names what is counted. */
    private boolean governs(int token) {
        var word = tokens.word(token);
        for (var ending : PARTICIPLES) {
            if (word.endsWith(ending) && !word.endsWith("iques") && !word.endsWith("ités")) {
                return GOVERNED.contains(tokens.word(token + 1)) || tokens.isDigits(token + 1);
            }
        }
        return false;
    }

    private int complement(int from, boolean plural) {
        if (!isOf(tokens.word(from)) || !isBareNoun(from + 1)) {
            return from;
        }
        return adjectives(from + 2, plural);
    }

    private boolean isBareNoun(int token) {
        var word = tokens.word(token);
        if (!tokens.isWord(token) || isStop(word) || Numerals.isNumberWord(word) || word.endsWith("’")) {
            return false;
        }
        if (tokens.isCapitalised(token)) {
            return WORDS.has("acronym", word) || isCapitals(token);
        }
        return word.length() > 2 && !Grammar.isMonth(word) && !WORDS.has("prenominal", word);
    }

    /** {@code lits et places}; {@code enseignants-chercheurs, chercheurs et doctorants}. */
    private int coordinated(int next, int first, boolean plural) {
        if (!plural || next > first + LONGEST) {
            return next;
        }
        if (tokens.is(next, ",") && isSecond(next + 1) && tokens.is(next + 2, "et") && isSecond(next + 3)) {
            return complement(adjectives(next + 4, true), true);
        }
        if ((tokens.is(next, "et") || tokens.is(next, "ou")) && isSecond(next + 1)) {
            return complement(adjectives(next + 2, true), true);
        }
        return next;
    }

    private boolean isSecond(int token) {
        return isNoun(token, true)
                && !(tokens.isCapitalised(token) && !isCapitals(token))
                && !WORDS.has("prenominal", tokens.word(token))
                && !governs(token)
                && !tokens.isDigits(token + 1);
    }
}
