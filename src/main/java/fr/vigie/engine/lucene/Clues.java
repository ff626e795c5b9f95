package fr.vigie.engine.lucene;

import fr.vigie.query.FacetName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** All clues that anybody asks for, so that each is looked for once in a document. */
final class Clues {
    private final Numbers numbers = new Numbers();
    private final Map<String, WordClues> fields = new HashMap<>();
    private final Map<Question, Clue> questions = new HashMap<>();
    private final Clue always = new Clue(numbers.take(), () -> {});

    /** That it is a document at all. Never let go. */
    Clue always() {
        return always;
    }

    /** That an index field has a word, in the form that the field keeps. */
    Clue word(String field, String word) {
        return of(field).word(word);
    }

    /** That one of the field's words begins so. */
    Clue beginning(String field, String beginning) {
        return of(field).beginning(beginning);
    }

    /** That one of the field's words is written nearly so. */
    Clue likeness(String field, String word, int edits) {
        return of(field).likeness(word, edits);
    }

    /** That the document has a facet's value of this key. */
    Clue key(FacetName facet, String key) {
        return word(keys(facet), key);
    }

    /** That it has a facet's value of which the label has these terms. */
    Clue label(FacetName facet, String terms) {
        return word(labels(facet), terms);
    }

    /** That the answer to a question is yes. */
    Clue answer(Question question) {
        return questions.computeIfAbsent(question, asked -> new Clue(numbers.take(), () -> questions.remove(asked)));
    }

    /** How many different queries about places of words are asked. */
    long placed() {
        return questions.keySet().stream()
                .filter(Question.Placed.class::isInstance)
                .count();
    }

    void letGo(Clue clue) {
        if (clue.letGo()) {
            numbers.giveBack(clue.number());
        }
    }

    /** How many are asked for. */
    int size() {
        return numbers.size() - 1;
    }

    /** Whether a word in the field could be a clue. */
    boolean lookIn(String field) {
        return fields.containsKey(field);
    }

    /** Finds the clues of a document's different words in a field. */
    void find(String field, Collection<String> words, Finds found) {
        var clues = fields.get(field);
        if (clues != null) {
            clues.find(words, found);
        }
    }

    static String keys(FacetName facet) {
        return Schema.FACETS + ' ' + facet.code();
    }

    static String labels(FacetName facet) {
        return Schema.FACETS + ' ' + facet.code() + " label";
    }

    private WordClues of(String field) {
        return fields.computeIfAbsent(field, name -> new WordClues(numbers));
    }
}
