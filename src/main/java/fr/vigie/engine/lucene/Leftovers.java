package fr.vigie.engine.lucene;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Words under all that is left of them when as many letters are taken out as they may differ by. Kept by the hash of what
 * is left, one word once under each of its own, side by side in arrays: a document looks up some ten thousand.
 */
final class Leftovers {
    private static final int LEAST_ROOM = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] hashes = new long[LEAST_ROOM];
    private @Nullable Likeness[] words = new Likeness[LEAST_ROOM];
    private int size;

    void add(Likeness word) {
        each(word.letters(), word.edits(), hash -> add(hash, word));
    }

    void remove(int[] letters, int edits) {
        each(letters, edits, hash -> remove(hash, letters, edits));
    }

    /** Gives the words that a word is near enough to, some perhaps more than once. */
    void meeting(int[] letters, int mostEdits, Consumer<Likeness> found) {
        each(letters, mostEdits, hash -> {
            for (var place = home(hash); ; place = next(place)) {
                var word = words[place];
                if (word == null) {
                    return;
                }
                if (hashes[place] == hash && word.takes(letters)) {
                    found.accept(word);
                }
            }
        });
    }

    /** The hash of what is left, for all ways of taking out so many letters at most. */
    private static void each(int[] letters, int edits, LongConsumer hash) {
        var hashes = new long[count(letters.length, edits)];
        var count = collect(letters, letters.length, 0, edits, 0, hashes, 0);
        Arrays.sort(hashes, 0, count);
        for (var i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hash.accept(hashes[i]);
            }
        }
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

    private static int collect(int[] letters, int length, int from, int edits, long before, long[] hashes, int count) {
        var all = count;
        var hash = before;
        for (var at = from; at < length; at++) {
            if (edits > 0) {
                all = collect(letters, length, at + 1, edits - 1, hash, hashes, all);
            }
            hash = (hash + letters[at] + 1) * FACTOR;
        }
        hashes[all] = hash;
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
        size++;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldWords = words;
        hashes = new long[2 * oldHashes.length];
        words = new Likeness[2 * oldWords.length];
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
