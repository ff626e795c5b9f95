package fr.vigie.engine.lucene;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that others may be written nearly as. Two words that differ in so many letters (one added, left out, changed, or
 * two neighbours swapped) become the same when so many letters at most are taken from each: what is left of every word
 * asked for is looked up by what is left of a document's word, and only what meets there is compared.
 *
 * <p>The idea: Mor and Fraenkel, A Hash Code Method for Detecting and Correcting Spelling Errors, CACM 25 (1982).
 */
final class Likenesses {
    private final Numbers numbers;
    private final Map<Asked, Clue> clues = new HashMap<>();
    private final Leftovers leftovers = new Leftovers();
    private int mostEdits;

    private record Asked(String word, int edits) {}

    Likenesses(Numbers numbers) {
        this.numbers = numbers;
    }

    Clue clue(String word, int edits) {
        return clues.computeIfAbsent(new Asked(word, edits), asked -> {
            var likeness =
                    new Likeness(word.codePoints().toArray(), edits, new Clue(numbers.take(), () -> forget(asked)));
            leftovers.add(likeness);
            mostEdits = Math.max(mostEdits, edits);
            return likeness.clue();
        });
    }

    /** Finds the clues of a document's word. */
    void find(String word, Finds found) {
        if (!clues.isEmpty()) {
            leftovers.meeting(word.codePoints().toArray(), mostEdits, found);
        }
    }

    private void forget(Asked asked) {
        clues.remove(asked);
        leftovers.remove(asked.word().codePoints().toArray(), asked.edits());
        if (clues.isEmpty()) {
            mostEdits = 0;
        }
    }
}
