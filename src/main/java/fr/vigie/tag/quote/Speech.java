package fr.vigie.tag.quote;

import fr.vigie.quantity.Tokens;
import java.util.Set;

/** Tells words that somebody said from a title, a name, or a word held with tongs. */
final class Speech {
    private static final int LONG = 5;
    private static final Set<String> FULL_STOPS = Set.of(".", "!", "?", "…");

    private final Tokens tokens;

    Speech(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean is(Marked marked, Attribution.Strength strength) {
        int words = words(marked);
        if (words == 0) {
            return false;
        }
        boolean naming = SpeechVerbs.has("naming", tokens.word(marked.open() - 1));
        return switch (strength) {
            case SURE -> words >= 2 || closed(marked);
            case LOOSE -> words >= 3 && (!naming || words >= 8 && speaks(marked));
            case NONE -> !naming && (closed(marked) && speaks(marked) && words >= 5 || speaks(marked) && words >= 10);
        };
    }

    /** Whether the words are too many to be held with tongs. */
    boolean isLong(Marked marked) {
        return words(marked) >= LONG;
    }

    private int words(Marked marked) {
        int words = 0;
        for (int i = marked.open() + 1; i < marked.close(); i++) {
            if (tokens.isWord(i)) {
                words++;
            }
        }
        return words;
    }

    /** Whether a sentence ends inside the marks. */
    private boolean closed(Marked marked) {
        return FULL_STOPS.contains(tokens.word(marked.close() - 1));
    }

    private boolean speaks(Marked marked) {
        for (int i = marked.open() + 1; i < marked.close(); i++) {
            if (SpeechVerbs.has("speech", tokens.word(i))) {
                return true;
            }
        }
        return false;
    }
}
