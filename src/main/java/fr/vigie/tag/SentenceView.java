package fr.vigie.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What is known of each token of a sentence before the model is asked; arrays with an entry a token. */
final class SentenceView {
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d'", "la", "le", "les", "l'", "et", "&", "-", "sur", "en", "à");
    private static final int FAR = 5;
    private static final int LONG_RUN = 4;
    private static final int CONTENT = 4;

    final String[] lower;
    final String[] shape;
    final String[] kind;
    final String[] place;
    /** {@code y} for a word of the language, {@code n} for any other. */
    final String[] everyday;
    /** The noun of bodies that stands not far before. */
    final String[] head;
    /** The nearest word written small to the left that is not a small word. */
    final String[] left;
    /** The same to the right. */
    final String[] right;
    /** How long the run of capitals is that the token is in, and where in it. */
    final String[] run;
    /** {@code C} for a line in capitals, {@code s} for a short one without a full stop, else empty. */
    final String line;

    private final int size;

    SentenceView(String[] tokens, WordLists lists) {
        size = tokens.length;
        lower = new String[size];
        shape = new String[size];
        kind = new String[size];
        place = new String[size];
        everyday = new String[size];
        int upper = 0;
        int small = 0;
        for (int i = 0; i < size; i++) {
            lower[i] = tokens[i].toLowerCase(Locale.ROOT);
            shape[i] = Shapes.of(tokens[i]);
            everyday[i] = lists.common(lower[i]) ? "y" : "n";
            kind[i] = lists.kind(lower[i], tokens[i]);
            upper += shape[i].startsWith("A") ? 1 : 0;
            small += shape[i].startsWith("a") ? 1 : 0;
            place[i] = "";
        }
        line = upper > 2 && small * 3 < upper ? "C" : size < 7 && !tokens[size - 1].equals(".") ? "s" : "";
        for (int i = 0; i < size; ) {
            i = lists.markPlace(tokens, i, place);
        }
        head = heads();
        left = neighbours(0, 1, "^");
        right = neighbours(size - 1, -1, "$");
        run = runs();
    }

    /** An entry; beyond the ends marks that say so. */
    static String at(String[] values, int i) {
        return i < 0 ? "^" : i < values.length ? values[i] : "$";
    }

    int size() {
        return size;
    }

    /** Whether the token is a word of some length written small. */
    boolean content(int i) {
        return shape[i].startsWith("a") && lower[i].length() >= CONTENT;
    }

    private String[] heads() {
        var heads = new String[size];
        String open = "";
        int distance = 0;
        for (int i = 0; i < size; i++) {
            heads[i] = distance > FAR ? "" : open;
            if (kind[i].startsWith("T")) {
                open = lower[i];
                distance = 0;
            } else if (",;:()«».".contains(lower[i])) {
                open = "";
            }
            distance++;
        }
        return heads;
    }

    private String[] neighbours(int from, int step, String none) {
        var nearest = new String[size];
        String word = none;
        for (int i = from; i >= 0 && i < size; i += step) {
            nearest[i] = word;
            if (content(i) && !kind[i].equals("G")) {
                word = lower[i];
            } else if (".;:!?".contains(lower[i])) {
                word = none + lower[i];
            }
        }
        return nearest;
    }

    private String[] runs() {
        var runs = new String[size];
        Arrays.fill(runs, "");
        for (int i = 0; i < size; ) {
            if (!shape[i].startsWith("A")) {
                i++;
                continue;
            }
            int end = runEnd(i);
            String length = Integer.toString(Math.min(end - i, LONG_RUN + 1));
            for (int k = i; k < end; k++) {
                runs[k] = length + (k == i ? "b" : k == end - 1 ? "e" : "m");
            }
            i = end;
        }
        return runs;
    }

    /** One past the last word with a capital from here on, with at most two small words between them. */
    private int runEnd(int start) {
        int end = start + 1;
        for (int i = start; i < size; i++) {
            if (shape[i].startsWith("A") || shape[i].startsWith("9") && i > start) {
                end = i + 1;
            } else if (!LINKS.contains(lower[i]) || i - end >= 2) {
                break;
            }
        }
        return end;
    }
}
