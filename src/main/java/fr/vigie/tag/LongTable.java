package fr.vigie.tag;

/** Numbers of 64 bits and what row each has; built once, then only read. */
final class LongTable {
    private final long[] keys;
    private final int[] rows;
    private final int mask;

    /** A table for at most so many keys. */
    LongTable(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        keys = new long[size];
        rows = new int[size];
        mask = size - 1;
    }

    /** Gives a key its row, from 0 on. */
    void put(long key, int row) {
        int at = (int) (key >>> 20) & mask;
        while (rows[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        keys[at] = key;
        rows[at] = row + 1;
    }

    /** The row of a key, or -1. */
    int row(long key) {
        int at = (int) (key >>> 20) & mask;
        while (rows[at] != 0) {
            if (keys[at] == key) {
                return rows[at] - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }
}
