package fr.vigie.engine.lucene;

import java.util.BitSet;

/** Gives numbers out, the lowest free one first. */
final class Numbers {
    private final BitSet taken = new BitSet();
    private int lowestFree;

    int take() {
        var number = taken.nextClearBit(lowestFree);
        taken.set(number);
        lowestFree = number + 1;
        return number;
    }

    void giveBack(int number) {
        taken.clear(number);
        lowestFree = Math.min(lowestFree, number);
    }

    /** How many are out. */
    int size() {
        return taken.cardinality();
    }
}
