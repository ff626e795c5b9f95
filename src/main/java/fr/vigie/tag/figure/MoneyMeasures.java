package fr.vigie.tag.figure;

import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.PhraseTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sum of money is: said right behind it ({@code 12 M€ de budget}), or before it in the clause. */
final class MoneyMeasures {
    private static final int BACK = 14;

    private static final Set<String> AUXILIARIES =
            Set.of("seront", "sera", "sont", "est", "ont", "a", "été", "avaient", "étaient", "ainsi");

    private static final List<String> PARTICIPLES = List.of("é", "és", "ée", "ées", "is", "ies");

    /** The measure, and the first token after it where it stands behind the sum, else the sum's own end. */
    record Found(String measure, int next) {}

    private final Tokens tokens;
    private final NounPhrases nouns;

    MoneyMeasures(Tokens tokens, NounPhrases nouns) {
        this.tokens = tokens;
        this.nouns = nouns;
    }

    Optional<Found> behind(int next) {
        int from = Grammar.isOf(tokens.word(next)) || tokens.is(next, "en") ? next + 1 : next;
        var known = Grammar.MONEY.startingAt(tokens, from);
        if (known.isPresent()) {
            return known.filter(match -> from > next || isNoun(match))
                    .map(match -> new Found(match.key(), pastAdjective(match.next())));
        }
        if (!Grammar.isOf(tokens.word(next))) {
            return Optional.empty();
        }
        boolean plural = tokens.word(from).endsWith("s") || tokens.word(from).endsWith("x");
        return nouns.read(from, plural)
                .filter(phrase -> !tokens.isCapitalised(phrase.head()))
                .map(phrase -> new Found(Measures.written(tokens, phrase.first(), phrase.next()), phrase.next()));
    }

    /** Without a {@code de} only a noun that the trade puts there: {@code 1200 M€ CA}. */
    private boolean isNoun(PhraseTable.Match match) {
        return match.key().equals("chiffre d’affaires") || match.key().equals("budget");
    }

    private int pastAdjective(int next) {
        boolean adjective = Grammar.WORDS.has("adjective", tokens.word(next))
                || tokens.word(next).startsWith("annuel")
                || tokens.word(next).startsWith("consolid")
                || tokens.word(next).startsWith("supplémentaire");
        return adjective ? next + 1 : next;
    }

    /** {@code 200 M€ seront investis}, {@code 3 M€ levés}: the verb whose subject the sum is. */
    Optional<String> passive(int next) {
        int at = next;
        while (at < next + 3 && AUXILIARIES.contains(tokens.word(at))) {
            at++;
        }
        boolean participle = PARTICIPLES.stream().anyMatch(tokens.word(next)::endsWith);
        return at == next && !participle
                ? Optional.empty()
                : Grammar.MONEY.startingAt(tokens, at).map(PhraseTable.Match::key);
    }

    /** The nearest word of money before a sum, in its sentence and behind the figure before. */
    Optional<String> before(int first, int limit) {
        for (int i = first - 1; i >= Math.max(limit, first - BACK); i--) {
            if (tokens.is(i, ";") || tokens.is(i, "»")) {
                return Optional.empty();
            }
            var match = Grammar.MONEY.endingAt(tokens, i);
            if (match.isPresent()) {
                return match.map(PhraseTable.Match::key);
            }
        }
        return Optional.empty();
    }
}
