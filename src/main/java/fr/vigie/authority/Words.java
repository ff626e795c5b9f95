package fr.vigie.authority;

import java.util.Arrays;
import java.util.Set;

/**
 * The words of a text as names are compared: folded, apart at hyphens and apostrophes, with their place in the text.
 * A comma is a word of its own, so that a name runs across one only where its spelling has one. {@code &} counts as {@code et}, {@code St} as {@code saint}, {@code Ste} as {@code sainte}.
 */
public final class Words {
    private static final Set<String> SMALL = Set.of("de", "du", "des", "d", "la", "le", "les", "l");
    private static final int LONGEST_JOINT = 3;
    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private String[] folded;

    private Words(String text) {
        this.text = text;
        int guess = text.length() / 5 + 8;
        starts = new int[guess];
        ends = new int[guess];
        folded = new String[guess];
    }

    /** The words of the text, in order. */
    public static Words of(String text) {
        var words = new Words(text);
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '&') {
                words.add(i, i + 1, "et");
                i++;
            } else if (text.charAt(i) == ',') {
                words.add(i, i + 1, ",");
                i++;
            } else if (inWord(text.charAt(i))) {
                int start = i;
                while (i < text.length() && (inWord(text.charAt(i)) || text.charAt(i) == '@')) {
                    i++;
                }
                words.add(start, i, Folding.fold(text.substring(start, i)));
            } else {
                i++;
            }
        }
        return words;
    }

    public int size() {
        return size;
    }

    /** The word as compared. */
    public String folded(int word) {
        return folded[word];
    }

    /** Where the word begins in the text. */
    public int start(int word) {
        return starts[word];
    }

    /** One past the word's last character in the text. */
    public int end(int word) {
        return ends[word];
    }

    /** Whether a name may run on from the word before into this one: nothing but a space, a hyphen or the like between. */
    public boolean joined(int word) {
        if (word == 0) {
            return false;
        }
        int from = ends[word - 1];
        int to = starts[word];
        if (to - from > LONGEST_JOINT) {
            return false;
        }
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            if (lines > 1 || !joint(c) && !(c == '.' && abbreviates(word - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is one that spellings of a name put in or leave out: {@code de}, {@code la} … */
    static boolean small(String folded) {
        return SMALL.contains(folded);
    }

    private boolean abbreviates(int word) {
        return folded[word].equals("saint") || folded[word].equals("sainte") || ends[word] - starts[word] == 1;
    }

    private static boolean joint(char c) {
        return switch (c) {
            case ' ', '\n', '-', '‑', '–', '\'', '’', '\u00a0', '\u202f' -> true;
            default -> false;
        };
    }

    private void add(int start, int end, String word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            folded = Arrays.copyOf(folded, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        folded[size++] = switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\u00ad' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
