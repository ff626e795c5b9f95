package fr.vigie.engine.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The clues that words of one index field give. */
final class WordClues {
    private final Numbers numbers;
    private final Map<String, Clue> words = new HashMap<>();
    private final Map<String, Clue> beginnings = new HashMap<>();
    /** How many beginnings there are of each length: only so long ones of a word are looked up. */
    private final TreeMap<Integer, Integer> lengths = new TreeMap<>();

    private final Likenesses likenesses;

    WordClues(Numbers numbers) {
        this.numbers = numbers;
        this.likenesses = new Likenesses(numbers);
    }

    Clue word(String word) {
        return words.computeIfAbsent(word, one -> new Clue(numbers.take(), () -> words.remove(one)));
    }

    Clue beginning(String beginning) {
        return beginnings.computeIfAbsent(beginning, one -> {
            lengths.merge(one.length(), 1, Integer::sum);
            return new Clue(numbers.take(), () -> forgetBeginning(one));
        });
    }

    Clue likeness(String word, int edits) {
        return likenesses.clue(word, edits);
    }

    private void forgetBeginning(String beginning) {
        beginnings.remove(beginning);
        if (lengths.merge(beginning.length(), -1, Integer::sum) == 0) {
            lengths.remove(beginning.length());
        }
    }

    /** Finds the clues of a document's different words in the field. */
    void find(Collection<String> of, Finds found) {
        for (var word : of) {
            give(words, word, found);
            for (int length : lengths.keySet()) {
                if (length > word.length()) {
                    break;
                }
                give(beginnings, word.substring(0, length), found);
            }
            likenesses.find(word, found);
        }
    }

    private static void give(Map<String, Clue> clues, String word, Finds found) {
        var clue = clues.get(word);
        if (clue != null) {
            found.add(clue);
        }
    }
}
