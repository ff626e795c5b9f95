package fr.vigie.engine.lucene;

import java.util.Arrays;

/**
 * A word that others may be written nearly as.
 *
 * @param letters code points
 * @param edits how many letters may be added, left out, changed or swapped with their neighbour
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or shown; a list of numbers would cost four times the room
record Likeness(int[] letters, int edits, Clue clue) {

    /** Whether another word is near enough; swapped neighbours are not changed once more, as in Lucene's automata. */
    boolean takes(int[] word) {
        if (Math.abs(word.length - letters.length) > edits) {
            return false;
        }
        var far = edits + 1;
        var twoBack = new int[word.length + 1];
        var back = new int[word.length + 1];
        var row = new int[word.length + 1];
        for (var j = 0; j <= word.length; j++) {
            back[j] = Math.min(j, far);
        }
        for (var i = 1; i <= letters.length; i++) {
            Arrays.fill(row, far);
            row[0] = Math.min(i, far);
            var least = row[0];
            var last = Math.min(word.length, i + edits);
            for (var j = Math.max(1, i - edits); j <= last; j++) {
                var changed = back[j - 1] + (letters[i - 1] == word[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, Math.min(back[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && letters[i - 1] == word[j - 2] && letters[i - 2] == word[j - 1]) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > edits) {
                return false;
            }
            var reused = twoBack;
            twoBack = back;
            back = row;
            row = reused;
        }
        return back[word.length] <= edits;
    }
}
