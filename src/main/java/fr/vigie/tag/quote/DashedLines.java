package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Speech that a dash opens at the head of a line and a verb of saying ends: {@code — Nous ouvrons lundi, assure Léa
 * Roy.} A dash without such a verb begins an item of a list. A mark that was never closed is read likewise.
 */
final class DashedLines {
    private static final int LONGEST = 400;

    private final Tokens tokens;

    DashedLines(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The pairs given, with the dashed ones in their places. */
    List<Marked> among(List<Marked> pairs) {
        var all = new ArrayList<Marked>(pairs.size());
        int pair = 0;
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (pair < pairs.size() && pairs.get(pair).open() <= i) {
                free = Math.max(free, pairs.get(pair).close());
                all.add(pairs.get(pair++));
            }
            boolean dash = tokens.is(i, "—") || tokens.is(i, "–");
            boolean unclosed = tokens.is(i, "«") && !tokens.isLineEnd(i + 1);
            if (i >= free && (dash && tokens.isLineStart(i) || unclosed)) {
                int end = end(i);
                if (end > i + 2 && (pair == pairs.size() || pairs.get(pair).open() > end)) {
                    all.add(new Marked(i, end));
                    free = end;
                }
            }
        }
        return all;
    }

    private int end(int dash) {
        for (int i = dash + 1; i < dash + LONGEST && !tokens.isLineEnd(i); i++) {
            boolean mark = tokens.is(i, ",") || tokens.is(i, "!") || tokens.is(i, "?") || tokens.is(i, "…");
            var verb = mark ? SpeechVerbs.at(tokens, i + 1) : java.util.Optional.<SpeechVerbs.Verb>empty();
            if (verb.isPresent()
                    && (verb.get().pronoun() || isInverted(verb.get().next()))) {
                return i;
            }
        }
        return dash;
    }

    private boolean isInverted(int next) {
        return tokens.isCapitalised(next)
                || tokens.is(next, "le")
                || tokens.is(next, "la")
                || tokens.is(next, "l’")
                || tokens.is(next, "un")
                || tokens.is(next, "une");
    }
}
