package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs the marks of a text: {@code « »}, {@code “ ”} and {@code " "}, outermost pairs alone. A mark that opens a
 * paragraph inside an open pair repeats it, as French typography does in a quote of several paragraphs. A mark that is
 * never closed is passed over.
 */
final class Marks {
    private static final int LONGEST = 1500;

    private final Tokens tokens;

    Marks(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Marked> pairs() {
        var closes = new HashMap<Integer, Integer>();
        match("«", "»", closes);
        match("“", "”", closes);
        match("„", "“", closes);
        match("„", "”", closes);
        match("‹", "›", closes);
        var pairs = new ArrayList<Marked>();
        int at = 0;
        while (at < tokens.size()) {
            var close = tokens.is(at, "\"") ? straight(at) : Optional.ofNullable(closes.get(at));
            if (close.isPresent()) {
                pairs.add(new Marked(at, close.get()));
                at = close.get();
            }
            at++;
        }
        return pairs;
    }

    /** Pairs marks that open and close differently, by a stack: one walk. */
    private void match(String opening, String closing, Map<Integer, Integer> closes) {
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, opening)) {
                boolean far = !open.isEmpty() && i - open.getLast() > LONGEST;
                if (far) {
                    open.clear();
                }
                if (open.isEmpty() || !tokens.isLineStart(i)) {
                    open.addLast(i);
                }
            } else if (tokens.is(i, closing) && !open.isEmpty()) {
                int first = open.removeLast();
                if (i - first <= LONGEST) {
                    closes.put(first, i);
                }
            }
        }
    }

    /** The same mark opens and closes, so a pair keeps to its paragraph. */
    private Optional<Integer> straight(int open) {
        boolean opens = (!tokens.isGlued(open)
                        || tokens.is(open - 1, "(")
                        || tokens.word(open - 1).endsWith("’"))
                && tokens.isGlued(open + 1);
        for (int i = open + 1; opens && i < open + LONGEST && !tokens.isLineEnd(i); i++) {
            if (tokens.is(i, "\"")) {
                return tokens.isGlued(i) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
