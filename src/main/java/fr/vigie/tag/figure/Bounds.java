package fr.vigie.tag.figure;

import fr.vigie.document.Bound;
import fr.vigie.quantity.Tokens;
import java.util.Optional;

/** Which words bound a number. */
final class Bounds {
    /** A bound with the tokens that it puts into the figure: none for a verb. */
    record Found(Bound bound, int first, int next) {}

    private Bounds() {}

    /** The bound that ends right before a token. */
    static Optional<Found> before(Tokens tokens, int token) {
        return Grammar.BOUNDS.endingAt(tokens, token - 1).map(match -> {
            boolean verb = match.key().endsWith("*");
            var key = verb ? match.key().substring(0, match.key().length() - 1) : match.key();
            return new Found(bound(key), verb ? token : match.first(), token);
        });
    }

    /** The bound that begins at a token, right behind a figure. */
    static Optional<Found> after(Tokens tokens, int token) {
        return Grammar.BOUNDS_AFTER
                .startingAt(tokens, token)
                .filter(match -> !Grammar.isOf(tokens.word(match.next())) && !tokens.isDigits(match.next()))
                .map(match -> new Found(bound(match.key()), match.first(), match.next()));
    }

    private static Bound bound(String code) {
        for (var bound : Bound.values()) {
            if (bound.code().equals(code)) {
                return bound;
            }
        }
        throw new IllegalStateException("no bound is called " + code);
    }
}
