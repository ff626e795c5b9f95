package fr.vigie.tag.figure;

import fr.vigie.document.Change;
import fr.vigie.quantity.Tokens;
import java.util.Locale;
import java.util.Optional;

/** Which way a figure says that something moved. */
final class Changes {
    private Changes() {}

    /** By the words around a figure that begins and ends there: {@code en hausse de}, {@code de baisse}. */
    static Optional<Change> around(Tokens tokens, int first, int next) {
        int before = first - 1;
        if (tokens.is(before, "(") || tokens.is(before, ":")) {
            before--;
        }
        boolean of = Grammar.isOf(tokens.word(before));
        var match = Grammar.CHANGES.endingAt(tokens, of ? before - 1 : before);
        if (match.isPresent() && !match.get().key().endsWith("After")) {
            return Optional.of(change(match.get().key()));
        }
        return Grammar.CHANGES
                .startingAt(tokens, next)
                .filter(found -> found.key().endsWith("After"))
                .map(found -> change(found.key().substring(0, found.key().length() - "After".length())));
    }

    private static Change change(String key) {
        return Change.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
