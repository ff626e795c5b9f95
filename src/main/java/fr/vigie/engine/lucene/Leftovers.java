package fr.vigie.engine.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words under all that is left of them when as many letters are taken out as they may differ by. Kept by the hash of what
 * is left, one word once under each of its own, side by side in arrays; before those a few bits for each, small enough to stay
 * near the processor, since a document looks up some ten thousand hashes and hardly any is there.
 */
final class Leftovers {
    private static final int LEAST_ROOM = 64;
    private static final int BITS_A_PLACE = 4;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] hashes = new long[LEAST_ROOM];
    private @Nullable Likeness[] words = new Likeness[LEAST_ROOM];
    /** What was taken out keeps its bits until there is room made: they only save a look. */
    private long[] bits = new long[LEAST_ROOM * BITS_A_PLACE / Long.SIZE];

    private int size;

    void add(Likeness word) {
        for (var hash : different(word.letters(), word.edits())) {
            add(hash, word);
        }
    }

    void remove(int[] letters, int edits) {
        for (var hash : different(letters, edits)) {
            remove(hash, letters, edits);
        }
    }

    /** Finds the words that a word is near enough to. */
    void meeting(int[] letters, int mostEdits, Finds found) {
        var left = new long[count(letters.length, mostEdits)];
        var count = collect(letters, 0, mostEdits, 0, left, 0);
        for (var i = 0; i < count; i++) {
            if (mayHave(left[i])) {
                meeting(left[i], letters, found);
            }
        }
    }

    private void meeting(long hash, int[] letters, Finds found) {
        var place = home(hash);
        for (var word = words[place]; word != null; word = words[place]) {
            if (hashes[place] == hash && !found.has(word.clue()) && word.takes(letters)) {
                found.add(word.clue());
            }
            place = next(place);
        }
    }

    /** The hashes of what is left, for all ways of taking out so many letters at most. */
    private static long[] different(int[] letters, int edits) {
        var left = new long[count(letters.length, edits)];
        collect(letters, 0, edits, 0, left, 0);
        return Arrays.stream(left).distinct().toArray();
    }

    /** How many ways there are to take so many letters at most out of a word. */
    private static int count(int length, int edits) {
        var ways = 1L;
        var all = 1L;
        for (var taken = 1; taken <= Math.min(edits, length); taken++) {
            ways = ways * (length - taken + 1) / taken;
            all += ways;
        }
        return Math.toIntExact(all);
    }

    /** Puts the hashes of what is left behind a place into the array from a count on; answers the count then. */
    private static int collect(int[] letters, int from, int edits, long before, long[] left, int count) {
        var all = count;
        var hash = before;
        for (var at = from; at < letters.length; at++) {
            if (edits > 0) {
                all = collect(letters, at + 1, edits - 1, hash, left, all);
            }
            hash = (hash + letters[at] + 1) * FACTOR;
        }
        left[all] = hash;
        return all + 1;
    }

    private void add(long hash, Likeness word) {
        if (2 * (size + 1) > words.length) {
            grow();
        }
        var place = home(hash);
        while (words[place] != null) {
            place = next(place);
        }
        hashes[place] = hash;
        words[place] = word;
        bits[bit(hash) >>> 6] |= 1L << bit(hash);
        size++;
    }

    private boolean mayHave(long hash) {
        return (bits[bit(hash) >>> 6] & 1L << bit(hash)) != 0;
    }

    private int bit(long hash) {
        return (int) (hash >>> 24) & bits.length * Long.SIZE - 1;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldWords = words;
        hashes = new long[2 * oldHashes.length];
        words = new Likeness[2 * oldWords.length];
        bits = new long[words.length * BITS_A_PLACE / Long.SIZE];
        size = 0;
        for (var i = 0; i < oldWords.length; i++) {
            var word = oldWords[i];
            if (word != null) {
                add(oldHashes[i], word);
            }
        }
    }

    /** Takes one out and moves those behind it up that would no longer be found. */
    private void remove(long hash, int[] letters, int edits) {
        var place = home(hash);
        for (var word = words[place]; word != null; word = words[place]) {
            if (hashes[place] == hash && word.edits() == edits && Arrays.equals(word.letters(), letters)) {
                words[place] = null;
                size--;
                closeUp(place);
                return;
            }
            place = next(place);
        }
    }

    private void closeUp(int hole) {
        var free = hole;
        for (var place = next(hole); words[place] != null; place = next(place)) {
            var home = home(hashes[place]);
            var reachable = free < place ? home <= free || home > place : home <= free && home > place;
            if (reachable) {
                hashes[free] = hashes[place];
                words[free] = words[place];
                words[place] = null;
                free = place;
            }
        }
    }

    private int home(long hash) {
        return (int) (hash >>> 32) & words.length - 1;
    }

    private int next(int place) {
        return place + 1 & words.length - 1;
    }
}
