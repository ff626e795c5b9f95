package fr.vigie.family;

import java.util.Arrays;

/**
 * The set of all runs of {@value #WIDTH} words of a text, boilerplate left out. Four words: the sentences of two
 * releases on one subject share three-word turns (<i>le chiffre d’affaires</i>), hardly four.
 */
public final class Shingles {
    static final int WIDTH = 4;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** The shingles of a document's text; of one with fewer than {@value #WIDTH} words, none. */
    public static Shingles of(String text) {
        return ofWords(Words.of(Boilerplate.without(text)));
    }

    static Shingles ofWords(Words words) {
        var all = sequence(words);
        Arrays.sort(all);
        int different = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[different++] = all[i];
            }
        }
        return new Shingles(Arrays.copyOf(all, different));
    }

    /** The shingle that begins at each word, in the order of the text. */
    static long[] sequence(Words words) {
        var all = new long[Math.max(0, words.size() - WIDTH + 1)];
        for (int first = 0; first < all.length; first++) {
            long hash = 0;
            for (int word = first; word < first + WIDTH; word++) {
                hash = Mix.of(hash * 31 + words.hash(word));
            }
            all[first] = hash;
        }
        return all;
    }

    /** How many different shingles there are. */
    public int size() {
        return sorted.length;
    }

    boolean contains(long shingle) {
        return Arrays.binarySearch(sorted, shingle) >= 0;
    }

    /** How many shingles both have. */
    int shared(Shingles other) {
        int here = 0;
        int there = 0;
        int shared = 0;
        while (here < sorted.length && there < other.sorted.length) {
            int order = Long.compare(sorted[here], other.sorted[there]);
            if (order == 0) {
                shared++;
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    long[] sorted() {
        return sorted;
    }
}
