package fr.vigie.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The clues that a document has, each once. */
final class Finds {
    private final BitSet has = new BitSet();
    private final List<Clue> all = new ArrayList<>();

    void add(Clue clue) {
        if (!has(clue)) {
            has.set(clue.number());
            all.add(clue);
        }
    }

    boolean has(Clue clue) {
        return has(clue.number());
    }

    boolean has(int number) {
        return has.get(number);
    }

    /** In the order in which they were found. */
    List<Clue> all() {
        return all;
    }
}
