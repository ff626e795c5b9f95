package fr.vigie.tag;

import java.util.Arrays;

/**
 * The weights of features, row by row: for each a few cells of a grid and what it adds to them. Built once, then only
 * read; may be read from any thread.
 */
final class NameWeights {
    private final LongTable rows;
    private int[] starts = new int[1 << 16];
    private short[] cells = new short[1 << 18];
    private float[] values = new float[1 << 18];
    private int row;
    private int used;

    /** For at most so many features. */
    NameWeights(int features) {
        rows = new LongTable(features);
    }

    /** Begins the row of a feature; what {@link #cell} adds belongs to it. */
    void row(long key) {
        rows.put(key, row++);
        if (row + 1 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[row] = used;
        starts[row - 1] = used;
    }

    /** One weight of the row begun last. */
    void cell(int cell, double value) {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, used * 2);
            values = Arrays.copyOf(values, used * 2);
        }
        cells[used] = (short) cell;
        values[used++] = (float) value;
        starts[row] = used;
    }

    /** Adds a feature's weights to a grid; a feature that has none adds nothing. */
    void addTo(double[] grid, long key) {
        int at = rows.row(key);
        if (at >= 0) {
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                grid[cells[i]] += values[i];
            }
        }
    }
}
