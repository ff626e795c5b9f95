package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers whose noun stands before them in the sentence: {@code Le nombre de généralistes est passé de 312 à 254}, {@code
 * Le nombre de lits atteint 480}.
 */
final class NamedCounts {
    private static final int BACK = 16;
    private static final Set<String> NUMBER = Set.of("nombre", "nombres", "total", "nbre", "nb");
    private static final Set<String> BEFORE = Set.of(
            "de",
            "d’",
            "à",
            "est",
            "était",
            "atteint",
            "atteignait",
            "atteindra",
            "sera",
            "dépasse",
            "approche",
            "les",
            "avoisine",
            "frôle",
            "totalise",
            "atteindre",
            "désormais",
            "ainsi",
            "aujourd’hui");
    private static final Set<String> AFTER = Set.of(
            "à", "en", "au", "aux", "dans", "pour", "sur", "chez", "par", ".", ",", ")", ";", "contre", "l’", "et",
            "soit");

    private final Tokens tokens;
    private final Sentences sentences;
    private final NounPhrases nouns;

    NamedCounts(Tokens tokens, Sentences sentences, NounPhrases nouns) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.nouns = nouns;
    }

    /** What an amount counts that a preposition or a verb stands before and no noun behind. */
    Optional<Counted> of(Amount amount, int first) {
        boolean bounded = first < amount.first();
        boolean led = bounded || BEFORE.contains(tokens.word(first - 1));
        boolean ended = AFTER.contains(tokens.word(amount.next())) || tokens.isLineEnd(amount.next());
        if (!led || !ended || !amount.last().isInDigits()) {
            return Optional.empty();
        }
        int start = Math.max(sentences.start(first), first - BACK);
        for (int i = first - 1; i >= start; i--) {
            boolean passed = tokens.isDigits(i)
                    && !(tokens.is(first - 1, "à") && i >= first - 4)
                    && !tokens.is(first - 1, "atteindre");
            if (passed || tokens.is(i, ";") || tokens.is(i, "»")) {
                return Optional.empty();
            }
            if (NUMBER.contains(tokens.word(i)) && isOf(i + 1)) {
                return nouns.read(pastOf(i + 1), true)
                        .filter(phrase -> phrase.next() < first)
                        .map(phrase -> new Counted(
                                Measurement.COUNT,
                                Optional.of(Measures.written(tokens, phrase.first(), phrase.next())),
                                Optional.of(Measures.family(tokens, phrase)),
                                amount.next()));
            }
        }
        return Optional.empty();
    }

    private boolean isOf(int token) {
        return Grammar.isOf(tokens.word(token)) || tokens.is(token, "des") || tokens.is(token, "total");
    }

    private int pastOf(int token) {
        return tokens.is(token, "total") ? token + 2 : token + 1;
    }
}
