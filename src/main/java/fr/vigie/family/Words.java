package fr.vigie.family;

import fr.vigie.document.Span;
import java.util.Arrays;

/**
 * The words of a text as reprints compare them: case, accents and punctuation do not count, so that an article that
 * straightens the quotes or drops the capitals of a family name is seen through.
 */
final class Words {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] hashes;
    /** Start and end of each word, one after the other. */
    private int[] places;

    private int size;

    private Words(int expected) {
        hashes = new long[expected];
        places = new int[2 * expected];
    }

    /** Words are runs of letters and digits; each is hashed by FNV-1a over its folded characters. */
    static Words of(String text) {
        var words = new Words(text.length() / 5 + 8);
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            long hash = BASIS;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                hash = (hash ^ Fold.plain(text.charAt(at))) * PRIME;
                at++;
            }
            words.add(hash, start, at);
        }
        return words;
    }

    private void add(long hash, int start, int end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            places = Arrays.copyOf(places, 4 * size);
        }
        hashes[size] = hash;
        places[2 * size] = start;
        places[2 * size + 1] = end;
        size++;
    }

    int size() {
        return size;
    }

    /** A number that is the same for words that are the same. */
    long hash(int word) {
        return hashes[word];
    }

    /** Where a word stands in the text. */
    Span span(int word) {
        return new Span(places[2 * word], places[2 * word + 1]);
    }
}
