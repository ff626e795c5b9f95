package fr.vigie.tag.phrase;

import fr.vigie.quantity.Tokens;
import java.util.Set;

/** Where each token's sentence begins and ends. A line's end, a full stop, {@code !}, {@code ?} and {@code …} end one. */
public final class Sentences {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "dr", "pr", "mme", "mmes", "mlle", "st", "ste", "cf", "env", "etc", "tél", "art", "bd", "av");

    private final int[] starts;
    private final int[] ends;

    private Sentences(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** The sentences of a text; linear. */
    public static Sentences of(Tokens tokens) {
        int size = tokens.size();
        var starts = new int[size];
        var ends = new int[size];
        int start = 0;
        for (int i = 0; i < size; i++) {
            starts[i] = start;
            if (i + 1 == size || tokens.isLineEnd(i) || isEnd(tokens, i)) {
                for (int k = start; k <= i; k++) {
                    ends[k] = i + 1;
                }
                start = i + 1;
            }
        }
        return new Sentences(starts, ends);
    }

    private static boolean isEnd(Tokens tokens, int token) {
        if (!ENDS.contains(tokens.word(token)) || tokens.isGlued(token + 1) && !tokens.is(token + 1, "»")) {
            return false;
        }
        var before = tokens.word(token - 1);
        return !(tokens.is(token, ".")
                && tokens.isWord(token - 1)
                && (before.length() == 1 || ABBREVIATIONS.contains(before)));
    }

    /** The first token of the sentence that a token is in. */
    public int start(int token) {
        return token < starts.length ? starts[token] : starts.length;
    }

    /** One past the last token of the sentence that a token is in. */
    public int end(int token) {
        return token < ends.length ? ends[token] : ends.length;
    }
}
